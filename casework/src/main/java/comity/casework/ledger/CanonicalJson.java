package comity.casework.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON text in the one form that RFC 8785 gives it: members sorted, no blanks, numbers as
 * ECMAScript writes doubles. Texts that mean the same have the same bytes.
 *
 * <p>Numbers are doubles: what needs more than 53 bits or exact decimals belongs into a string.
 */
public final class CanonicalJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final byte[] bytes;

  private CanonicalJson(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Brings a JSON text in UTF-8 into the form.
   *
   * @throws MalformedException if it is no JSON, or JSON that two readers could read differently: a
   *     member twice, half a surrogate pair, a number beyond all doubles
   */
  public static CanonicalJson of(byte[] json) throws MalformedException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), decoded(json))) {
      parser.nextToken();
      String text = value(parser);
      if (parser.nextToken() != null) {
        throw MalformedException.json("something stands behind the value", null);
      }
      return new CanonicalJson(text.getBytes(StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      // Not the parser's own words: they repeat what they stumbled over.
      throw MalformedException.json(
          "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr(), e);
    }
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String decoded(byte[] json) throws MalformedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    } catch (CharacterCodingException e) {
      throw MalformedException.json("it is not UTF-8", e);
    }
  }

  private static String value(JsonParser parser) throws MalformedException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> quoted(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "null";
      case null, default -> throw MalformedException.json("there is nothing to read", null);
    };
  }

  /** The order of Java's strings is that of UTF-16 code units, which section 3.2.3 asks for. */
  private static String object(JsonParser parser) throws MalformedException {
    TreeMap<String, String> members = new TreeMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    StringJoiner text = new StringJoiner(",", "{", "}");
    for (var member : members.entrySet()) {
      text.add(quoted(member.getKey()) + ":" + member.getValue());
    }
    return text.toString();
  }

  private static String array(JsonParser parser) throws MalformedException {
    StringJoiner text = new StringJoiner(",", "[", "]");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      text.add(value(parser));
    }
    return text.toString();
  }

  private static String number(String text) throws MalformedException {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw MalformedException.json("a number is beyond all doubles; write it as a string", null);
    }
    return Es6Number.text(number);
  }

  private static String quoted(String text) throws MalformedException {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) && !isPaired(text, i)) {
        throw MalformedException.json("a string holds half a surrogate pair", null);
      }
      quoted.append(escaped(c));
    }
    return quoted.append('"').toString();
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Section 3.2.2.2. */
  private static String escaped(char c) {
    return switch (c) {
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default -> c < ' ' ? "\\u00" + (c < 16 ? "0" : "") + Integer.toHexString(c) : "" + c;
    };
  }
}
