package comity.server.casework;

import comity.casework.Productions;
import comity.casework.cases.EventJson;
import comity.casework.production.Production;
import comity.casework.production.ProductionEvent.Moved;
import comity.casework.production.Result;
import comity.casework.store.Stored;
import comity.kernel.json.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Productions as JSON: all of one for the agency's staff, and its share for the prosecutor. */
final class ProductionJson {

  private ProductionJson() {}

  static Utf8 list(List<Productions.Row> rows) {
    return new Utf8().raw("{\"productions\":").list(rows, ProductionJson::row).raw("}\n");
  }

  private static void row(Productions.Row row, Utf8 json) {
    json.raw("{\"production\":").text(row.id()).raw(",\"agency\":").text(row.agency());
    json.raw(",\"prosecutor\":").text(row.prosecutor());
    json.raw(",\"version\":" + row.version()).raw(",\"step\":").text(row.step()).raw("}");
  }

  /** For the staff of the agency that has, or had, the person. */
  static Utf8 staffs(Production production) {
    Utf8 json = common(production);
    json.raw(",\"steps\":").list(production.moves(), ProductionJson::explained);
    json.raw(",\"detainer\":");
    value(production.detainer(), json);
    json.raw(",\"notices\":").list(production.notices(), ProductionJson::value);
    json.raw(",\"custody\":").list(production.chain(), ProductionJson::value);
    json.raw(",\"outcome\":");
    value(production.result(), json);
    json.raw(",\"forCounsel\":").texts(production.forCounsel());
    return json.raw("}\n");
  }

  /**
   * For the prosecutor: what they gave, where it stands, and how the proceeding ended. Nothing of
   * the agency's own: not who guards the person, and not what its counsel was asked.
   */
  static Utf8 prosecutors(Production production) {
    Utf8 json = common(production);
    json.raw(",\"steps\":").list(production.moves(), ProductionJson::taken);
    json.raw(",\"disposition\":");
    text(production.result().map(Result::disposition), json);
    json.raw(",\"notReturned\":");
    text(production.result().map(Result::notReturned), json);
    return json.raw("}\n");
  }

  private static Utf8 common(Production production) {
    Utf8 json = new Utf8().raw("{\"production\":").text(production.id());
    json.raw(",\"version\":" + production.version());
    json.raw(",\"agency\":").text(production.agency());
    json.raw(",\"prosecutor\":").text(production.prosecutor());
    json.raw(",\"step\":");
    text(production.step().map(step -> step.id()), json);
    json.raw(",\"over\":" + production.isOver());
    json.raw(",\"ordersReturn\":" + production.ordersReturn());
    json.raw(",\"person\":");
    value(production.person(), json);
    json.raw(",\"order\":");
    value(production.order(), json);
    json.raw(",\"consent\":");
    value(production.consent(), json);
    return json;
  }

  /** With why others were passed over. */
  private static void explained(Moved move, Utf8 json) {
    step(move, json);
    json.raw(",\"reason\":").text(move.reason()).raw("}");
  }

  private static void taken(Moved move, Utf8 json) {
    step(move, json);
    json.raw("}");
  }

  private static void step(Moved move, Utf8 json) {
    json.raw("{\"to\":").text(move.to().id()).raw(",\"at\":").text(move.at().toString());
    json.raw(",\"authority\":").text(move.authority());
  }

  /** Every event, one a line, as the ledger commits to it; of one that was erased its place. */
  static Utf8 events(List<Stored> events) {
    Utf8 json = new Utf8();
    for (Stored stored : events) {
      stored.body().ifPresentOrElse(body -> json.raw(utf8(body)), () -> erased(stored, json));
      json.raw("\n");
    }
    return json;
  }

  private static void erased(Stored stored, Utf8 json) {
    json.raw("{\"number\":" + stored.number());
    json.raw(",\"at\":").text(stored.at().toString()).raw(",\"erased\":true}");
  }

  private static void value(Optional<?> value, Utf8 json) {
    value.ifPresentOrElse(v -> value(v, json), () -> json.raw("null"));
  }

  /** As it is recorded. */
  private static void value(Object value, Utf8 json) {
    json.raw(utf8(EventJson.canonical(value).toString()));
  }

  private static void text(Optional<String> text, Utf8 json) {
    text.ifPresentOrElse(json::text, () -> json.raw("null"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
