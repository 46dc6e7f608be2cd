package comity.server.law;

import comity.kernel.choice.AsOf;
import comity.kernel.choice.Chosen;
import comity.kernel.decide.Decision;
import comity.kernel.json.ExplanationWriter;
import comity.kernel.json.ReadCase;
import comity.kernel.json.Utf8;
import comity.server.http.Bodies;
import comity.server.http.Parameters;
import comity.server.http.Replies;
import java.io.IOException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Decides and explains the case in the body. */
public final class Decisions {

  private static final String CHANGES = "changes";

  private final LawShelf shelf;

  public Decisions(LawShelf shelf) {
    this.shelf = shelf;
  }

  /** What {@code comity decide --format json} prints, of a case in a file unless told otherwise. */
  public ServerResponse decide(ServerRequest request) throws IOException {
    Parameters parameters =
        Parameters.of(
            request, Question.LAW, Question.STACK, Question.AS_OF, Question.READING, CHANGES);
    boolean changes = parameters.flag(CHANGES, true);
    Question question = Question.of(parameters, shelf);
    ReadCase read = question.read(Bodies.json(request));
    AsOf asOf = question.asOf(read);
    Chosen chosen = question.on(asOf);
    return Replies.json(
        write(chosen, asOf, chosen.decider().decide(read.draft().build()), changes));
  }

  static Utf8 write(Chosen chosen, AsOf asOf, Decision decision, boolean changes) {
    Utf8 json = new Utf8();
    // The writer is for one thread.
    synchronized (chosen.json()) {
      if (changes) {
        chosen.json().writeWithChanges(decision, asOf.day(), json);
      } else {
        chosen.json().write(decision, asOf.day(), json);
      }
    }
    return json.raw("\n");
  }

  /** What {@code comity explain --format json} prints. */
  public ServerResponse explain(ServerRequest request) throws IOException {
    Parameters parameters =
        Parameters.of(request, Question.LAW, Question.STACK, Question.AS_OF, Question.READING);
    Question question = Question.of(parameters, shelf);
    ReadCase read = question.read(Bodies.json(request));
    Chosen chosen = question.on(question.asOf(read));
    Utf8 json = new Utf8();
    ExplanationWriter.write(chosen.decider().explain(read.draft().build()), json);
    return Replies.json(json.raw("\n"));
  }
}
