package comity.cli;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.Optional;

/** What to ask about a fact that is not known, and whom. */
final class FactQuestions {

  private final Vocabulary vocabulary;

  FactQuestions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The question for a path, {@code warrant.issuer} or {@code person.convictions[0].level}. */
  String of(String path) {
    return fact(vocabulary.root(), path)
        .map(fact -> fact.question() + " (ask: " + fact.who() + ")")
        .orElse("");
  }

  private Optional<Fact> fact(RecordType record, String path) {
    int opening = path.indexOf('[');
    int closing = path.indexOf("].", opening + 1);
    return opening < 0 || closing < 0
        ? record.fact(path)
        : record
            .fact(path.substring(0, opening))
            .map(Fact::type)
            .filter(FactType.ListOf.class::isInstance)
            .flatMap(type -> vocabulary.record(((FactType.ListOf) type).element()))
            .flatMap(element -> fact(element, path.substring(closing + 2)));
  }
}
