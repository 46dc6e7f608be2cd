package comity.server.casework;

import comity.casework.Views;
import comity.casework.cases.ActAnswer;
import comity.casework.cases.ActionState;
import comity.casework.cases.AgencyEvent;
import comity.casework.cases.AlarmState;
import comity.casework.cases.CaseState;
import comity.casework.cases.DecisionState;
import comity.casework.cases.EventJson;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Recorded;
import comity.casework.cases.RequestState;
import comity.casework.cases.Requester;
import comity.kernel.json.Utf8;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases as JSON, for the staff of their agency. */
final class CaseJson {

  private CaseJson() {}

  static Utf8 state(CaseState state) {
    Utf8 json = new Utf8().raw("{\"case\":").text(state.id());
    json.raw(",\"version\":" + state.version());
    json.raw(",\"agency\":").text(state.agency());
    json.raw(",\"agencyNumber\":").text(state.agencyNumber());
    json.raw(",\"inCustody\":" + state.inCustody());
    json.raw(",\"heldSince\":");
    instant(state.hold().map(ActionState::at).orElse(null), json);
    json.raw(",\"facts\":");
    facts(state.facts().sheet(), json);
    json.raw(",\"requests\":").list(List.copyOf(state.requests().values()), CaseJson::request);
    json.raw(",\"actions\":").list(state.actions(), CaseJson::action);
    json.raw(",\"alarms\":").list(state.alarms(), CaseJson::alarm);
    return json.raw("}\n");
  }

  private static void request(RequestState request, Utf8 json) {
    json.raw("{\"request\":").text(request.id());
    json.raw(",\"requester\":");
    requester(request.requester(), json);
    json.raw(",\"channel\":").text(Utf8.id(request.channel()));
    json.raw(",\"receivedAt\":").text(request.receivedAt().toString());
    json.raw(",\"open\":" + request.open());
    json.raw(",\"facts\":");
    facts(request.facts().sheet(), json);
    json.raw(",\"answers\":{");
    request.decision().ifPresent(decision -> answers(decision, json));
    json.raw("},\"decision\":");
    if (request.decision().isPresent()) {
      decision(request.decision().get(), json);
    } else {
      json.raw("null");
    }
    json.raw("}");
  }

  /** What may be done, act by act; null where it is open. */
  private static void answers(DecisionState decision, Utf8 json) {
    String comma = "";
    for (Map.Entry<String, ActAnswer> act : decision.answers().entrySet()) {
      json.raw(comma).text(act.getKey()).raw(":");
      comma = ",";
      Optional<String> modality = act.getValue().settled();
      modality.ifPresentOrElse(json::text, () -> json.raw("null"));
    }
  }

  private static void requester(Requester requester, Utf8 json) {
    json.raw("{\"agency\":").text(requester.agency());
    json.raw(",\"office\":").text(requester.office()).raw("}");
  }

  private static void action(ActionState action, Utf8 json) {
    json.raw("{\"number\":" + action.number());
    json.raw(",\"action\":").text(Utf8.id(action.action()));
    json.raw(",\"request\":").text(action.request());
    json.raw(",\"at\":").text(action.at().toString());
    json.raw(",\"to\":").text(action.to());
    json.raw(",\"authority\":").text(action.authority()).raw("}");
  }

  private static void alarm(AlarmState alarm, Utf8 json) {
    json.raw("{\"number\":" + alarm.number());
    json.raw(",\"at\":").text(alarm.at().toString());
    json.raw(",\"alarm\":").text(Utf8.id(alarm.alarm()));
    json.raw(",\"act\":").text(alarm.act());
    json.raw(",\"request\":").text(alarm.request());
    json.raw(",\"citations\":").texts(alarm.citations()).raw("}");
  }

  static Utf8 decisions(CaseState state) {
    return new Utf8().raw("{\"decisions\":").list(state.decisions(), CaseJson::decision).raw("}\n");
  }

  private static void decision(DecisionState decision, Utf8 json) {
    json.raw("{\"number\":" + decision.number());
    json.raw(",\"at\":").text(decision.at().toString());
    json.raw(",\"request\":").text(decision.request());
    json.raw(",\"asOf\":").text(decision.asOf().toString());
    json.raw(",\"outcome\":");
    facts(decision.outcome(), json);
    json.raw("}");
  }

  static Utf8 events(String caseId, List<Recorded> events) {
    Utf8 json = new Utf8();
    for (Recorded recorded : events) {
      event(caseId, recorded, json);
      json.raw("\n");
    }
    return json;
  }

  /** As the ledger commits to it; of one that was erased its place alone. */
  private static void event(String caseId, Recorded recorded, Utf8 json) {
    if (recorded.event().isPresent()) {
      json.raw(utf8(EventJson.write(EventJson.stream(caseId), recorded).toString()));
    } else {
      json.raw("{\"number\":" + recorded.number());
      json.raw(",\"at\":").text(recorded.at().toString()).raw(",\"erased\":true}");
    }
  }

  /** What happened, without what it was about. */
  static String happened(List<Recorded> events) {
    Utf8 json = new Utf8();
    json.list(
        events,
        (recorded, into) -> {
          into.raw("{\"number\":" + recorded.number());
          into.raw(",\"at\":").text(recorded.at().toString());
          String kind = recorded.event().map(e -> e.getClass().getSimpleName()).orElse("Erased");
          into.raw(",\"event\":").text(kind).raw("}");
        });
    return new String(json.bytes(), StandardCharsets.UTF_8);
  }

  static Utf8 list(Part<Views.CaseRow> part) {
    Utf8 json = new Utf8().raw("{\"cases\":").list(part.rows(), CaseJson::row);
    part.next(json);
    return json.raw("}\n");
  }

  private static void row(Views.CaseRow row, Utf8 json) {
    json.raw("{\"case\":").text(row.caseId());
    json.raw(",\"agencyNumber\":").text(row.agencyNumber());
    json.raw(",\"version\":" + row.version());
    json.raw(",\"inCustody\":" + row.inCustody());
    json.raw(",\"heldSince\":");
    instant(row.heldSince(), json);
    json.raw("}");
  }

  static Utf8 readings(List<AgencyEvent.ReadingAdopted> adopted) {
    return new Utf8().raw("{\"readings\":").list(adopted, CaseJson::reading).raw("}\n");
  }

  private static void reading(AgencyEvent.ReadingAdopted reading, Utf8 json) {
    json.raw("{\"reading\":").text(reading.reading());
    json.raw(",\"value\":").text(reading.value());
    json.raw(",\"from\":").text(reading.from().toString());
    json.raw(",\"signedBy\":").text(reading.signedBy());
    json.raw(",\"signedOn\":").text(reading.signedOn().toString());
    json.raw(",\"reason\":").text(reading.reason()).raw("}");
  }

  private static void facts(FactSheet sheet, Utf8 json) {
    json.raw(utf8(sheet.json()));
  }

  private static void instant(Instant at, Utf8 json) {
    if (at == null) {
      json.raw("null");
    } else {
      json.text(at.toString());
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
