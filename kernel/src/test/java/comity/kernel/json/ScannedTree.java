package comity.kernel.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole text as lists, numbers and texts, by the scanner. An object is a list of its members. */
final class ScannedTree {

  private ScannedTree() {}

  static Object of(JsonScanner json) {
    Object value = value(json);
    if (!json.isAtEnd()) {
      throw new JsonFault(json.position(), "more follows", null);
    }
    return value;
  }

  private static Object value(JsonScanner json) {
    JsonScanner.Kind kind = json.kind();
    return switch (kind) {
      case OBJECT -> members(json);
      case LIST -> elements(json);
      case TEXT -> json.text();
      case NUMBER -> decimal(json.number());
      case TRUE, FALSE, NULL -> {
        json.pass(kind);
        yield kind.name();
      }
    };
  }

  private static List<Object> members(JsonScanner json) {
    List<Object> members = new ArrayList<>();
    json.open();
    for (boolean first = true; json.next('}', first); first = false) {
      String key = json.key();
      members.add(Map.entry(key, value(json)));
    }
    return members;
  }

  private static List<Object> elements(JsonScanner json) {
    List<Object> elements = new ArrayList<>();
    json.open();
    for (boolean first = true; json.next(']', first); first = false) {
      elements.add(value(json));
    }
    return elements;
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
  }
}
