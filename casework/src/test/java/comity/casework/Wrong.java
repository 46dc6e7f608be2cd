package comity.casework;

import comity.casework.cases.Action;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.Channel;
import comity.casework.cases.FactSheet;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Commands that a case with nothing but its registration cannot take, one for each way. */
final class Wrong {

  private static final Instant AT = Instant.parse("2024-03-01T15:15:00Z");

  private Wrong() {}

  static Stream<CaseCommand> commands() {
    return Stream.of(
        new CaseCommand.RegisterCustody("doc", "B-1", FactSheet.EMPTY),
        finding("{\"person\":{\"nationality\":\"x\"}}"),
        finding("{\"warrant\":{\"issuer\":\"none\"}}"),
        finding("{\"readings\":{\"A-10\":\"1\"}}"),
        new CaseCommand.FindFacts(FactSheet.EMPTY, "", "search", "officer-7", AT),
        new CaseCommand.FindFacts(FactSheet.EMPTY, "register", "search", "", AT),
        receiving("{\"person\":{\"convictions\":[]}}"),
        receiving("{\"request\":{\"kind\":\"order\"}}"),
        new CaseCommand.CorrectRequest("R9", FactSheet.EMPTY, "why"),
        new CaseCommand.CancelRequest("R9", AT, "why"),
        new CaseCommand.TakeAction(Action.HOLD_BEGUN, "R9", AT, "", ""),
        new CaseCommand.TakeAction(Action.HOLD_ENDED, "", AT, "", ""),
        new CaseCommand.Seal(new TreeSet<>(List.of(7)), "CPL 160.50", FactSheet.EMPTY),
        new CaseCommand.Seal(new TreeSet<>(), "", FactSheet.EMPTY));
  }

  private static CaseCommand finding(String facts) {
    return new CaseCommand.FindFacts(new FactSheet(facts), "register", "search", "officer-7", AT);
  }

  private static CaseCommand receiving(String facts) {
    return new CaseCommand.ReceiveRequest(Scene.ICE, Channel.PAPER, AT, new FactSheet(facts));
  }
}
