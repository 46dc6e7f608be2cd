package comity.server.law;

import comity.kernel.choice.AskedLaw;
import comity.kernel.choice.ComparedLaw;
import comity.kernel.choice.ComparedSides;
import comity.kernel.choice.Readings;
import comity.kernel.json.Utf8;
import comity.server.http.Parameters;
import comity.server.http.Replies;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Compares two laws. The largest pairs take a processor for many seconds, so few run at once. */
public final class Comparisons {

  private static final String BEFORE = "a";
  private static final String AFTER = "b";

  private final LawShelf shelf;
  private final Turns turns;

  public Comparisons(LawShelf shelf, Turns turns) {
    this.shelf = shelf;
    this.turns = turns;
  }

  /** What {@code comity diff A B --format json} prints. */
  public ServerResponse diff(ServerRequest request) {
    Parameters parameters =
        Parameters.of(request, BEFORE, AFTER, Question.STACK, Question.AS_OF, Question.READING);
    return Replies.json(turns.take(Duration.ZERO, () -> compare(parameters)));
  }

  private Utf8 compare(Parameters parameters) {
    boolean stack = parameters.flag(Question.STACK, false);
    Supplier<LocalDate> day = () -> parameters.day(Question.AS_OF).orElseGet(shelf.today());
    ComparedSides sides =
        new ComparedSides(
            shelf.book(),
            side(parameters.needed(BEFORE), stack, day),
            side(parameters.needed(AFTER), stack, day),
            new Readings(parameters.pairs(Question.READING)));
    Utf8 json = new Utf8();
    sides.write(json);
    return json.raw("\n");
  }

  private ComparedLaw side(String name, boolean stack, Supplier<LocalDate> day) {
    return ComparedLaw.of(AskedLaw.parse(shelf.book(), name, stack), name, day);
  }
}
