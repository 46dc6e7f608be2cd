package comity.casework.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** A case while one event changes it. */
final class CaseParts {

  private final String id;
  int version;
  String agency = "";
  String agencyNumber = "";
  Known facts = Known.NOTHING;
  final SequencedMap<String, RequestState> requests = new LinkedHashMap<>();
  final List<DecisionState> decisions = new ArrayList<>();
  final List<ActionState> actions = new ArrayList<>();
  final List<AlarmState> alarms = new ArrayList<>();
  final SortedMap<String, ClockState> clocks = new TreeMap<>();
  boolean inCustody;

  /** Nothing yet. */
  CaseParts(String id) {
    this.id = id;
  }

  CaseParts(CaseState state) {
    this(state.id());
    version = state.version();
    agency = state.agency();
    agencyNumber = state.agencyNumber();
    facts = state.facts();
    requests.putAll(state.requests());
    decisions.addAll(state.decisions());
    actions.addAll(state.actions());
    alarms.addAll(state.alarms());
    clocks.putAll(state.clocks());
    inCustody = state.inCustody();
  }

  CaseState state() {
    return new CaseState(
        id,
        version,
        agency,
        agencyNumber,
        facts,
        requests,
        decisions,
        actions,
        alarms,
        clocks,
        inCustody);
  }
}
