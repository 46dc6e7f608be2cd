package comity.kernel.compare;

import comity.kernel.compile.Answered;
import comity.kernel.compile.Missing;
import comity.kernel.compile.Row;
import comity.kernel.outcome.Outcome;
import comity.kernel.words.LimitWords;
import java.util.Optional;

/** Values of columns in words. */
final class Words {

  private Words() {}

  /** Empty for what is not settled by the law alone. */
  static Optional<String> of(Object value) {
    return switch (value) {
      case Boolean b -> Optional.of(b ? "yes" : "no");
      case String text -> Optional.of(text);
      case Missing missing -> Optional.of("not answered");
      case Answered answered -> of(answered.value());
      case Row row -> of(row.values().getFirst());
      case Outcome outcome ->
          Optional.of((outcome.modality() + " " + LimitWords.of(outcome.limits())).strip());
      default -> Optional.empty();
    };
  }
}
