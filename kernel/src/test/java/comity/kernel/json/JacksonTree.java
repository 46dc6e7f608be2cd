package comity.kernel.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** A whole text as lists, numbers and texts, by Jackson; in the form of {@link ScannedTree}. */
final class JacksonTree {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private JacksonTree() {}

  static boolean takes(String text) {
    try {
      of(text);
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  static Object of(String text) {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), text.getBytes(UTF_8))) {
      Object value = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "more follows");
      }
      return value;
    }
  }

  private static Object value(JsonParser parser, JsonToken token) {
    if (token == null) {
      throw new StreamReadException(parser, "nothing here");
    }
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> "TRUE";
      case VALUE_FALSE -> "FALSE";
      case VALUE_NULL -> "NULL";
      default -> throw new IllegalStateException(token.name());
    };
  }

  private static List<Object> members(JsonParser parser) {
    List<Object> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      members.add(Map.entry(key, value(parser, parser.nextToken())));
    }
    return members;
  }

  private static List<Object> elements(JsonParser parser) {
    List<Object> elements = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      elements.add(value(parser, t));
    }
    return elements;
  }
}
