package comity.server.pages;

import comity.casework.Casework;
import comity.casework.Submissions;
import comity.casework.cases.Agency;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.CaseState;
import comity.casework.cases.Channel;
import comity.casework.cases.Recorded;
import comity.casework.cases.Requester;
import comity.casework.report.Reporter;
import comity.kernel.json.Utf8;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Who was told what, and what was refused to whom, with the provisions. */
final class DisclosurePages {

  private static final int SHOWN = 200;
  private static final int USUAL_DAYS = 30;

  private final Pages pages;
  private final Supplier<Casework> casework;

  DisclosurePages(Pages pages, Supplier<Casework> casework) {
    this.pages = pages;
    this.casework = casework;
  }

  /**
   * An answer to one thing that was asked.
   *
   * @param caseId empty for what was handed in and belonged to no case
   * @param number the agency's own of the case
   * @param outcome {@code told}, or why not: {@code forbidden}, {@code not-authorised}, {@code
   *     unsettled}, {@code not-on-record}, {@code unassigned}
   */
  record Answer(
      Instant at,
      String caseId,
      String number,
      String request,
      Requester requester,
      String channel,
      String act,
      String outcome,
      List<String> citations) {

    boolean isTold() {
      return outcome.equals("told");
    }
  }

  ServerResponse log(ServerRequest request) {
    Agency agency = pages.agency();
    LocalDate today = agency.day(pages.clock().instant());
    Days days = Days.of(new Form(request), today.minusDays(USUAL_DAYS), today);
    List<Answer> answers = days.isGood() ? answers(agency, days) : List.of();
    Map<String, Object> values = new TreeMap<>();
    values.put("days", days);
    values.put("told", answers.stream().filter(Answer::isTold).count());
    values.put("refused", answers.stream().filter(one -> !one.isTold()).count());
    values.put("answers", answers.stream().limit(SHOWN).toList());
    values.put("more", Math.max(0, answers.size() - SHOWN));
    return pages.show(request, days.isGood() ? 200 : 422, "disclosures", values);
  }

  /** The latest first. */
  private List<Answer> answers(Agency agency, Days days) {
    Stream<Answer> ofCases =
        casework.get().reporting(agency.id()).cases().flatMap(one -> answers(one).stream());
    Stream<Answer> unassigned =
        casework.get().submissions().asked(agency.id()).stream()
            .flatMap(asked -> unassigned(asked).stream());
    return Stream.concat(ofCases, unassigned)
        .filter(one -> isWithin(agency.day(one.at()), days))
        .sorted(Comparator.comparing(Answer::at).reversed())
        .toList();
  }

  private static boolean isWithin(LocalDate day, Days days) {
    return !day.isBefore(days.first()) && !day.isAfter(days.last());
  }

  private static List<Answer> answers(Reporter.Case one) {
    List<Answer> answers = new ArrayList<>();
    for (Recorded recorded : one.history()) {
      answer(recorded, one.id()).ifPresent(answers::add);
    }
    if (answers.isEmpty()) {
      return answers;
    }
    String number = CaseState.of(one.id(), one.history()).agencyNumber();
    return answers.stream().map(answer -> numbered(answer, number)).toList();
  }

  private static Answer numbered(Answer of, String number) {
    return new Answer(
        of.at(),
        of.caseId(),
        number,
        of.request(),
        of.requester(),
        of.channel(),
        of.act(),
        of.outcome(),
        of.citations());
  }

  private static Optional<Answer> answer(Recorded recorded, String caseId) {
    return switch (recorded.event().orElse(null)) {
      case CaseEvent.Disclosed e ->
          Optional.of(
              new Answer(
                  recorded.at(),
                  caseId,
                  "",
                  e.request(),
                  e.to(),
                  Utf8.id(e.channel()),
                  e.act(),
                  "told",
                  e.citations()));
      case CaseEvent.Withheld e ->
          Optional.of(
              new Answer(
                  recorded.at(),
                  caseId,
                  "",
                  e.request(),
                  e.from(),
                  Utf8.id(e.channel()),
                  e.act(),
                  why(e.modality()),
                  e.citations()));
      case null, default -> Optional.empty();
    };
  }

  private static String why(String modality) {
    return switch (modality) {
      case "must-not" -> "forbidden";
      case "not-regulated" -> "not-authorised";
      case "may", "must" -> "not-on-record";
      default -> "unsettled";
    };
  }

  private static List<Answer> unassigned(Submissions.Asked asked) {
    return asked.kinds().stream()
        .map(kind ->
            new Answer(
                asked.at(),
                "",
                "",
                "",
                asked.requester(),
                Utf8.id(Channel.API),
                "disclose." + kind,
                "unassigned",
                List.of()))
        .toList();
  }
}
