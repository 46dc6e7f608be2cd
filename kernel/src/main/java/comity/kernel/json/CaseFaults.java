package comity.kernel.json;

import comity.kernel.facts.Nearest;
import comity.kernel.law.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Words for what is wrong with a case. */
final class CaseFaults {

  /** What looks like a value of the vocabulary or of a form: {@code court}, {@code I-247B}. */
  private static final Pattern VALUE = Pattern.compile("[a-z0-9-]+|[A-Z]+-[A-Z0-9]+");

  /** Longer names and values are cut in messages. */
  private static final int SHOWN = 60;

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final Shape.Group root;
  private final int firstLine;

  /**
   * Of a case that stands in a part of an array.
   *
   * @param firstLine the number of the line on which it begins
   */
  CaseFaults(byte[] bytes, int from, int to, Shape.Group root, int firstLine) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.root = root;
    this.firstLine = firstLine;
  }

  /** Something about the place in the array. */
  CaseException here(int at, String says) {
    return here(at, says, null);
  }

  private CaseException here(int at, String says, Throwable cause) {
    CasePlace place = CasePlace.of(bytes, from, at);
    return new CaseException(place.line() + firstLine - 1, place.column(), says, cause);
  }

  /** There is no JSON. */
  CaseException broken(JsonFault fault) {
    return isWide() ? here(from, JsonText.NOT_UTF_8, fault) : here(fault.at(), fault.says(), fault);
  }

  /** Whether the text begins like one of two bytes a letter, as some systems save it. */
  private boolean isWide() {
    return to - from > 1
        && (bytes[from] == 0 || bytes[from + 1] == 0 || (bytes[from] & 0xFE) == 0xFE);
  }

  /** There is no case at all. */
  CaseException empty() {
    return here(from, "there is nothing to read; a case is one JSON object, if only {}");
  }

  /** What stands there should be a case. */
  CaseException noCase(int at) {
    return here(at, "a case is one JSON object" + found(at));
  }

  /** Something about the field there. */
  CaseException of(int at, String says) {
    return of(at, says, null);
  }

  private CaseException of(int at, String says, Throwable cause) {
    return here(at, "`" + shown(path(at, "")) + "` " + says, cause);
  }

  CaseException expectsObject(int at) {
    return of(at, "expects an object in braces" + found(at));
  }

  CaseException expects(int at, FactType type) {
    return of(at, "expects " + describe(type) + found(at));
  }

  CaseException noTime(int at, FactType type, Throwable cause) {
    String text = text(at);
    String value = looksLikeTime(text) ? "cannot be `" + shown(text) + "`; it " : "";
    return of(at, value + "expects " + describe(type), cause);
  }

  /** Whether a text may be repeated because it was meant as a date and is nothing else. */
  private static boolean looksLikeTime(String text) {
    return text.chars().allMatch(c -> "0123456789-:+./TZ ".indexOf(c) >= 0);
  }

  /** A text that the fact does not take; what may be a name is not repeated. */
  CaseException odd(int at, List<String> values) {
    String text = text(at);
    String value = VALUE.matcher(text).matches() ? "`" + shown(text) + "`" : "what stands here";
    return of(at, "cannot be " + value + "; it takes one of " + String.join(", ", values));
  }

  private String text(int at) {
    return new JsonScanner(bytes, at, to).text();
  }

  /** The key that stands there. */
  String key(int at) {
    return new JsonScanner(bytes, at, to).key();
  }

  /** The key that stands there leads nowhere. */
  CaseException unknown(int at, Shape.Group around) {
    String kind =
        path(at, "").startsWith(Shape.READINGS + ".") ? "a reading of these laws" : "a known field";
    return of(at, "is not " + kind + "; " + hint(path(at, "[]"), around));
  }

  private String hint(String general, Shape.Group around) {
    List<String> all = new ArrayList<>();
    collect(root, "", all);
    if (all.contains(general)) {
      return "write each part as an object of its own, {\"request\": {\"kind\": …}}";
    }
    return Nearest.to(general, all)
        .map(name -> "did you mean `" + name + "`?")
        .orElseGet(() -> known(around));
  }

  private static String known(Shape.Group around) {
    return around.keys().isEmpty()
        ? "nothing is known here"
        : "known here: " + String.join(", ", new TreeMap<>(around.keys()).keySet());
  }

  private static void collect(Shape.Group group, String prefix, List<String> into) {
    new TreeMap<>(group.keys())
        .forEach((key, shape) -> {
          into.add(prefix + key);
          switch (shape) {
            case Shape.Group inner -> collect(inner, prefix + key + ".", into);
            case Shape.Leaf leaf when leaf.element() != null ->
                collect(leaf.element(), prefix + key + "[].", into);
            case Shape.Leaf leaf -> {}
          }
        });
  }

  private String path(int at, String index) {
    return CasePath.of(bytes, from, at, to).text(index);
  }

  private String found(int at) {
    return ", not " + describe(new JsonScanner(bytes, at, to));
  }

  private static String describe(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> "true or false, without quotes";
      case FactType.OneOf t -> "a text in quotes, one of " + String.join(", ", t.values());
      case FactType.Code t -> "a text in quotes";
      case FactType.Day t -> "a day such as \"2024-03-01\"";
      case FactType.Instant t ->
          "an instant with its offset, such as \"2024-03-01T10:15:00-05:00\"";
      case FactType.Whole t -> "a whole number from 0 to 100000, without quotes";
      case FactType.Decimal t -> "a number, without quotes";
      case FactType.SomeOf t -> "a list of texts among " + String.join(", ", t.values());
      case FactType.ListOf t -> "a list of objects in brackets";
    };
  }

  private static String describe(JsonScanner json) {
    return switch (json.kind()) {
      case OBJECT -> "an object";
      case LIST -> "a list";
      case TEXT -> "a text";
      case NUMBER -> json.isWhole() ? "a number" : "a decimal number";
      case TRUE, FALSE -> "true or false";
      case NULL -> "null";
    };
  }

  /** On one line and not for ever, whatever the case holds. */
  private static String shown(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().limit(SHOWN).forEach(c -> safe.appendCodePoint(isPlain(c) ? c : '?'));
    return text.codePointCount(0, text.length()) > SHOWN ? safe + "…" : safe.toString();
  }

  private static boolean isPlain(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && Character.getType(c) != Character.LINE_SEPARATOR
        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR
        && c != '`';
  }
}
