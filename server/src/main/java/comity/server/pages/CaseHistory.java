package comity.server.pages;

import comity.casework.cases.CaseEvent;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Recorded;
import comity.casework.cases.Requester;
import comity.kernel.json.Utf8;
import comity.kernel.law.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the events of a case tell: what happened, where facts come from, what was told outside. */
final class CaseHistory {

  private final List<Recorded> events;

  /**
   * A history.
   *
   * @param events in their order
   */
  CaseHistory(List<Recorded> events) {
    this.events = List.copyOf(events);
  }

  /**
   * An event of the time line.
   *
   * @param kind of event, {@code request-received}; {@code erased} for one that was sealed
   * @param about what it is about: a request, an act, an alarm
   * @param prefix of the key of its words
   */
  record Moment(int number, Instant at, String kind, String about, String prefix) {}

  /** Where facts come from; {@code request} for none that they are of. */
  record Source(
      int number,
      Instant at,
      String source,
      String how,
      String request,
      List<CaseFacts.Line> lines) {}

  /**
   * What somebody outside asked, heard or did not hear.
   *
   * @param kind {@code asked}, {@code disclosed} or {@code withheld}
   * @param modality what the laws said of it; empty where it was open
   */
  record Told(
      int number,
      Instant at,
      String kind,
      String request,
      Requester requester,
      String channel,
      List<String> acts,
      String modality,
      List<String> citations) {}

  List<Moment> moments() {
    return events.stream().map(CaseHistory::moment).toList();
  }

  private static Moment moment(Recorded recorded) {
    String kind =
        recorded.event().map(event -> words(event.getClass().getSimpleName())).orElse("erased");
    String about = recorded.event().map(CaseHistory::about).orElse("");
    return new Moment(
        recorded.number(),
        recorded.at(),
        kind,
        about,
        recorded.event().map(CaseHistory::prefix).orElse(""));
  }

  /** {@code request-received} for {@code RequestReceived}. */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String about(CaseEvent event) {
    return switch (event) {
      case CaseEvent.RequestReceived e -> e.request();
      case CaseEvent.RequestCorrected e -> e.request();
      case CaseEvent.RequestCancelled e -> e.request();
      case CaseEvent.DecisionMade e -> e.request();
      case CaseEvent.ActionTaken e -> Utf8.id(e.action());
      case CaseEvent.AlarmRaised e -> Utf8.id(e.alarm());
      case CaseEvent.ClockSet e -> e.request();
      case CaseEvent.ClockStopped e -> e.request();
      case CaseEvent.ClockTold e -> e.request();
      case CaseEvent.Disclosed e -> e.act();
      case CaseEvent.Withheld e -> e.act();
      case CaseEvent.Asked e -> e.request();
      case CaseEvent.FactsFound e -> e.source();
      case CaseEvent.CustodyRegistered e -> "";
      case CaseEvent.Sealed e -> e.order();
    };
  }

  private static String prefix(CaseEvent event) {
    return switch (event) {
      case CaseEvent.ActionTaken e -> "action.";
      case CaseEvent.AlarmRaised e -> "alarm.";
      case CaseEvent.FactsFound e -> "source.";
      case CaseEvent.Disclosed e -> "act.";
      case CaseEvent.Withheld e -> "act.";
      default -> "";
    };
  }

  List<Source> sources(Vocabulary vocabulary) {
    return events.stream().flatMap(recorded -> source(recorded, vocabulary).stream()).toList();
  }

  private static Optional<Source> source(Recorded recorded, Vocabulary vocabulary) {
    return switch (recorded.event().orElse(null)) {
      case CaseEvent.CustodyRegistered e ->
          source(recorded, "custody", "", "", e.facts(), vocabulary);
      case CaseEvent.FactsFound e ->
          source(recorded, e.source(), e.how(), "", e.facts(), vocabulary);
      case CaseEvent.RequestReceived e ->
          source(recorded, "request", "", e.request(), e.facts(), vocabulary);
      case CaseEvent.RequestCorrected e ->
          source(recorded, "correction", e.reason(), e.request(), e.facts(), vocabulary);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Source> source(
      Recorded recorded,
      String from,
      String how,
      String request,
      FactSheet facts,
      Vocabulary vocabulary) {
    return Optional.of(
        new Source(
            recorded.number(),
            recorded.at(),
            from,
            how,
            request,
            CaseFacts.lines(facts, vocabulary)));
  }

  /** The latest last. */
  List<Told> told() {
    return events.stream().flatMap(recorded -> told(recorded).stream()).toList();
  }

  private static Optional<Told> told(Recorded recorded) {
    return switch (recorded.event().orElse(null)) {
      case CaseEvent.Asked e ->
          told(
              recorded,
              "asked",
              e.request(),
              e.requester(),
              Utf8.id(e.channel()),
              e.kinds().stream().map(kind -> "disclose." + kind).toList(),
              "",
              List.of());
      case CaseEvent.Disclosed e ->
          told(
              recorded,
              "disclosed",
              e.request(),
              e.to(),
              Utf8.id(e.channel()),
              List.of(e.act()),
              "",
              e.citations());
      case CaseEvent.Withheld e ->
          told(
              recorded,
              "withheld",
              e.request(),
              e.from(),
              Utf8.id(e.channel()),
              List.of(e.act()),
              e.modality(),
              e.citations());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Told> told(
      Recorded recorded,
      String kind,
      String request,
      Requester requester,
      String channel,
      List<String> acts,
      String modality,
      List<String> citations) {
    return Optional.of(
        new Told(
            recorded.number(),
            recorded.at(),
            kind,
            request,
            requester,
            channel,
            acts,
            modality,
            citations));
  }

  /** A decision by the number of its event. */
  record Made(int number, Instant at, CaseEvent.DecisionMade decision) {}

  /** Those that were not erased, the latest first. */
  List<Made> decisions() {
    return events.reversed().stream().flatMap(CaseHistory::made).toList();
  }

  private static Stream<Made> made(Recorded recorded) {
    return recorded.event().orElse(null) instanceof CaseEvent.DecisionMade decision
        ? Stream.of(new Made(recorded.number(), recorded.at(), decision))
        : Stream.empty();
  }
}
