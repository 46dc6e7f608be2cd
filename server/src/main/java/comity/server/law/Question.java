package comity.server.law;

import comity.kernel.choice.AsOf;
import comity.kernel.choice.Choice;
import comity.kernel.choice.Chosen;
import comity.kernel.choice.Readings;
import comity.kernel.facts.Draft;
import comity.kernel.json.ReadCase;
import comity.server.http.Parameters;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.time.LocalDate;
import java.util.Optional;

/** Under which law, as of which day and with which readings a case is asked about. */
final class Question {

  /** The parameters that say so, named like the options of the command. */
  static final String LAW = "law";

  static final String STACK = "stack";
  static final String AS_OF = "as-of";
  static final String READING = "reading";

  private final Choice choice;
  private final Readings readings;
  private final Optional<AsOf> named;
  private final LawShelf shelf;

  private Question(Choice choice, Readings readings, Optional<LocalDate> asOf, LawShelf shelf) {
    this.choice = choice;
    this.readings = readings;
    this.named = asOf.map(day -> new AsOf(day, "the day asked for")).or(choice::named);
    this.shelf = shelf;
    // A reading that these laws do not have is refused whatever the case.
    readings.adopt(new Draft(choice.vocabulary()));
  }

  static Question of(Parameters parameters, LawShelf shelf) {
    Optional<String> law = parameters.one(LAW);
    Optional<String> stack = parameters.one(STACK);
    if (law.isPresent() == stack.isPresent()) {
      throw new ProblemException(
          Problem.BAD_REQUEST,
          "say under which law: `stack` for all that binds an agency, or `law` for one law");
    }
    Optional<LocalDate> asOf = parameters.day(AS_OF);
    Choice choice = shelf.choice(stack.or(() -> law).orElseThrow(), stack.isPresent(), asOf);
    return new Question(choice, new Readings(parameters.pairs(READING)), asOf, shelf);
  }

  Choice choice() {
    return choice;
  }

  ReadCase read(byte[] body) {
    return adopt(choice.reader().read(body));
  }

  ReadCase read(byte[] body, int offset, int length, int firstLine) {
    return adopt(choice.reader().read(body, offset, length, firstLine));
  }

  private ReadCase adopt(ReadCase read) {
    readings.adopt(read.draft());
    return read;
  }

  AsOf asOf(ReadCase read) {
    return AsOf.of(read, named, shelf.today());
  }

  Chosen on(AsOf asOf) {
    return choice.on(asOf);
  }
}
