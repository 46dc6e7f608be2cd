package comity.server.access;

import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** {@code {"account": "…", "password": "…"}}. */
record Credentials(String account, String password) {

  private static final JsonFactory JSON = new JsonFactory();

  static Credentials parse(byte[] body) {
    Map<String, String> fields = new TreeMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      while (isObject && json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        isObject = json.nextToken() == JsonToken.VALUE_STRING;
        fields.put(name, isObject ? json.getString() : "");
      }
    } catch (JacksonException e) {
      fields.clear();
    }
    if (!fields.containsKey("account") || !fields.containsKey("password")) {
      throw new ProblemException(
          Problem.BAD_REQUEST, "send {\"account\": \"…\", \"password\": \"…\"}");
    }
    return new Credentials(fields.get("account"), fields.get("password"));
  }

  /** Nobody needs to see a password. */
  @Override
  public String toString() {
    return "credentials";
  }
}
