package comity.casework.cases;

import comity.casework.clock.Calendars;
import comity.casework.clock.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds until when a person may be kept on account of each request, and what is due to be told of
 * it. Where the law allows no hold, or has not settled it, that is the hour of release.
 */
final class Clocks {

  /** What is told so much after it was due is told late. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private static final String HOLD = "hold";

  private final Calendars calendars;

  Clocks(Calendars calendars) {
    this.calendars = calendars;
  }

  /** The changes that bring the clocks of a case up to date. */
  List<CaseEvent> changes(CaseState state, ZoneId zone) {
    List<CaseEvent> changes = new ArrayList<>();
    for (RequestState request : state.requests().values()) {
      Optional<ClockState> is = Optional.ofNullable(state.clocks().get(request.id()));
      Optional<CaseEvent.ClockSet> shall =
          request.open()
              ? request.decision().flatMap(d -> clock(state, d, zone))
              : Optional.empty();
      if (shall.isEmpty() && is.isPresent()) {
        changes.add(new CaseEvent.ClockStopped(request.id()));
      } else if (shall.isPresent() && !is.map(ClockState::end).equals(shall.map(s -> s.end()))) {
        changes.add(shall.get());
      }
    }
    return changes;
  }

  private Optional<CaseEvent.ClockSet> clock(CaseState state, DecisionState decision, ZoneId zone) {
    ActAnswer hold = decision.answer(HOLD).orElse(null);
    if (hold == null || hold.isSilent()) {
      return Optional.empty();
    }
    Stream<ActAnswer.Limit> limits =
        hold.surelyAllows() ? hold.allLimits().stream() : Stream.of(ActAnswer.Limit.NONE);
    return limits
        .flatMap(
            limit -> start(state, limit).stream().map(start -> set(decision, limit, start, zone)))
        .min(Comparator.comparing(CaseEvent.ClockSet::end));
  }

  private CaseEvent.ClockSet set(
      DecisionState decision, ActAnswer.Limit limit, Instant start, ZoneId zone) {
    String calendar = limit.calendar() == null ? "" : limit.calendar();
    TimeLimit time = new TimeLimit(Duration.parse(limit.duration()), limit.excluding(), calendar);
    return new CaseEvent.ClockSet(
        decision.request(), decision.number(), limit, start, time.end(start, zone, calendars));
  }

  /** Nothing as long as nobody knows when it began. */
  private static Optional<Instant> start(CaseState state, ActAnswer.Limit limit) {
    String fact = limit.from().equals("search-ended") ? "searchEndedAt" : "releaseDueAt";
    return Optional.of(state.facts().text("custody/" + fact))
        .filter(text -> !text.isEmpty())
        .map(text -> OffsetDateTime.parse(text).toInstant());
  }

  /** What is to be told by now, the longest due first; at and after the end also an alarm. */
  List<CaseEvent> due(CaseState state, Instant now) {
    if (!state.inCustody()) {
      return List.of();
    }
    List<CaseEvent.ClockTold> told = new ArrayList<>();
    for (ClockState clock : state.clocks().values()) {
      clock
          .open()
          .filter(stage -> !stage.due(clock.end()).isAfter(now))
          .forEach(stage -> told.add(told(clock, stage, now)));
    }
    told.sort(Comparator.comparing(CaseEvent.ClockTold::due));
    List<CaseEvent> events = new ArrayList<>();
    for (CaseEvent.ClockTold one : told) {
      events.add(one);
      if (one.stage() == Stage.AT) {
        events.add(alarm(state, one));
      }
    }
    return events;
  }

  private static CaseEvent.ClockTold told(ClockState clock, Stage stage, Instant now) {
    Instant due = stage.due(clock.end());
    boolean late = now.isAfter(due.plus(LATE));
    return new CaseEvent.ClockTold(clock.request(), stage, due, clock.end(), late);
  }

  private static CaseEvent alarm(CaseState state, CaseEvent.ClockTold told) {
    int decision = state.clocks().get(told.request()).decision();
    List<String> citations =
        state.decisions().stream()
            .filter(d -> d.number() == decision)
            .flatMap(d -> d.answer(HOLD).stream())
            .flatMap(answer -> answer.citations().stream())
            .toList();
    return new CaseEvent.AlarmRaised(
        Alarm.KEPT_PAST_LIMIT, HOLD, told.request(), decision, citations);
  }
}
