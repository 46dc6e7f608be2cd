package comity.server.law;

import comity.kernel.ask.Interview;
import comity.kernel.ask.Interviewer;
import comity.kernel.choice.AsOf;
import comity.kernel.choice.Chosen;
import comity.kernel.choice.WantedActs;
import comity.kernel.decide.Decision;
import comity.kernel.facts.Facts;
import comity.kernel.json.QuestionWriter;
import comity.kernel.json.ReadCase;
import comity.kernel.json.Utf8;
import comity.server.http.Bodies;
import comity.server.http.Parameters;
import comity.server.http.Replies;
import java.io.IOException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Interviews. Nothing is kept between questions: each request brings the answers so far, and gets
 * every question up to the first that has none.
 */
public final class Interviews {

  private static final String ACT = "act";
  private static final String READINGS = "readings";

  private final LawShelf shelf;

  public Interviews(LawShelf shelf) {
    this.shelf = shelf;
  }

  /** What {@code comity ask --format json} prints, given these answers. */
  public ServerResponse ask(ServerRequest request) throws IOException {
    Parameters parameters =
        Parameters.of(
            request, Question.LAW, Question.STACK, Question.AS_OF, Question.READING, ACT, READINGS);
    Question question = Question.of(parameters, shelf);
    InterviewBody body = InterviewBody.parse(Bodies.json(request));
    ReadCase read = body.read(question);
    AsOf asOf = question.asOf(read);
    Chosen chosen = question.on(asOf);
    Interviewer interviewer =
        new Interviewer(
            chosen.decider(),
            WantedActs.of(parameters.all(ACT), question.choice().vocabulary()),
            parameters.flag(READINGS, false));
    return Replies.lines(answer(body, interviewer, read.draft().build(), chosen, asOf));
  }

  private static Utf8 answer(
      InterviewBody body, Interviewer interviewer, Facts given, Chosen chosen, AsOf asOf)
      throws IOException {
    Utf8 lines = new Utf8();
    Interview interview =
        new Interview(interviewer, new GivenAnswers(body.answers(), lines), given);
    Facts facts = interview.run();
    QuestionWriter.tally(interview.asked(), interview.saved(), lines);
    Decision decision = chosen.decider().decide(facts).about(interviewer::isWanted);
    return lines.raw(Decisions.write(chosen, asOf, decision, true));
  }
}
