package comity.casework.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
      StringBuilder text = new StringBuilder(json.length);
      value(parser, text);
      if (parser.nextToken() != null) {
        throw MalformedException.json("something stands behind the value", null);
      }
      return new CanonicalJson(text.toString().getBytes(StandardCharsets.UTF_8));
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

  private static void value(JsonParser parser, StringBuilder to) throws MalformedException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, to);
      case START_ARRAY -> array(parser, to);
      case VALUE_STRING -> quoted(parser.getString(), to);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.append(number(parser.getString()));
      case VALUE_TRUE -> to.append("true");
      case VALUE_FALSE -> to.append("false");
      case VALUE_NULL -> to.append("null");
      case null, default -> throw MalformedException.json("there is nothing to read", null);
    }
  }

  /** A member as it was written, from one place to another. */
  private record Member(String name, int from, int end) {}

  /** The order of Java's strings is that of UTF-16 code units, which section 3.2.3 asks for. */
  private static void object(JsonParser parser, StringBuilder to) throws MalformedException {
    int start = to.append('{').length();
    List<Member> members = new ArrayList<>();
    boolean sorted = true;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      sorted &= members.isEmpty() || members.getLast().name().compareTo(name) < 0;
      members.add(member(parser, name, separated(start, to)));
    }
    if (!sorted) {
      sort(members, start, to);
    }
    to.append('}');
  }

  private static Member member(JsonParser parser, String name, StringBuilder to)
      throws MalformedException {
    int from = to.length();
    quoted(name, to);
    to.append(':');
    parser.nextToken();
    value(parser, to);
    return new Member(name, from, to.length());
  }

  private static void sort(List<Member> members, int start, StringBuilder to) {
    String written = to.substring(start);
    to.setLength(start);
    members.sort(Comparator.comparing(Member::name));
    for (Member member : members) {
      separated(start, to).append(written, member.from() - start, member.end() - start);
    }
  }

  private static void array(JsonParser parser, StringBuilder to) throws MalformedException {
    int start = to.append('[').length();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(parser, separated(start, to));
    }
    to.append(']');
  }

  /** With a comma before all but the first of what began there. */
  private static StringBuilder separated(int start, StringBuilder to) {
    return to.length() == start ? to : to.append(',');
  }

  private static String number(String text) throws MalformedException {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw MalformedException.json("a number is beyond all doubles; write it as a string", null);
    }
    return Es6Number.text(number);
  }

  private static void quoted(String text, StringBuilder to) throws MalformedException {
    to.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) && !isPaired(text, i)) {
        throw MalformedException.json("a string holds half a surrogate pair", null);
      }
      if (c < ' ' || c == '"' || c == '\\') {
        to.append(text, plain, i).append(escaped(c));
        plain = i + 1;
      }
    }
    to.append(text, plain, text.length()).append('"');
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
      default -> "\\u00" + (c < 16 ? "0" : "") + Integer.toHexString(c);
    };
  }
}
