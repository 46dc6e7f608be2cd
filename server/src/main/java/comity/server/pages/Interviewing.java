package comity.server.pages;

import comity.casework.cases.Agency;
import comity.kernel.ask.AnswerText;
import comity.kernel.ask.Interviewer;
import comity.kernel.ask.Question;
import comity.kernel.choice.AsOf;
import comity.kernel.choice.Choice;
import comity.kernel.choice.Chosen;
import comity.kernel.choice.Readings;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decision;
import comity.kernel.facts.FactPath;
import comity.kernel.facts.Facts;
import comity.kernel.json.CaseWriter;
import comity.kernel.json.ReadCase;
import comity.kernel.json.Utf8;
import comity.kernel.law.Vocabulary;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.law.LawShelf;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The interview about one case, as the laws of its agency stand on one day. */
final class Interviewing {

  /** What an officer needs to know first, by what is asked for. */
  private static final Map<String, Set<String>> ACTS =
      Map.of(
          "detainer", Set.of("hold", "notify", "transfer"),
          "notification", Set.of("notify"),
          "information", Set.of("disclose"),
          "interview", Set.of("admit"),
          "access", Set.of("admit"),
          "assistance", Set.of("assist"));

  private final Choice choice;
  private final Chosen chosen;
  private final Readings readings;
  private final Interviewer interviewer;

  /**
   * An interview.
   *
   * @param adopted the readings of the agency's counsel
   */
  Interviewing(
      LawShelf shelf,
      Agency agency,
      LocalDate day,
      SortedMap<String, String> adopted,
      String kind) {
    this.choice = shelf.stack(agency.stack());
    this.chosen = choice.on(new AsOf(day, "today"));
    this.readings = new Readings(adopted);
    this.interviewer = new Interviewer(chosen.decider(), ACTS.getOrDefault(kind, Set.of()), false);
  }

  Vocabulary vocabulary() {
    return choice.vocabulary();
  }

  private Facts facts(CaseFacts facts) {
    ReadCase read = choice.reader().read(facts.json().getBytes(StandardCharsets.UTF_8));
    readings.adoptKnown(read.draft());
    return read.draft().build();
  }

  /** The next question; empty if no answer can change an outcome any more. */
  Optional<Question> next(CaseFacts facts, Set<String> closed) {
    return interviewer.next(facts(facts), closed);
  }

  /** The question about a fact, whether it matters or not. */
  Question question(String path) {
    return FactPath.of(vocabulary(), path)
        .map(fact -> new Question(path, fact.fact(), false))
        .orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST, "there is no such fact"));
  }

  /**
   * The case with an answer.
   *
   * @throws comity.kernel.facts.FactException if the text is no such value
   */
  CaseFacts answered(CaseFacts facts, Question question, String text) {
    Facts more =
        interviewer.answered(
            facts(facts), question.path(), AnswerText.parse(question.fact(), text));
    Utf8 json = new Utf8();
    CaseWriter.write(more, json);
    return CaseFacts.of(new String(json.bytes(), StandardCharsets.UTF_8)).under(false, "readings");
  }

  /** What is certain already, and what is not. */
  List<Answer> soFar(CaseFacts facts) {
    Facts known = facts(facts);
    Decision decision = chosen.decider().decide(known).about(interviewer::isWanted);
    return decision.answers();
  }
}
