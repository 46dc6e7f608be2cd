package comity.server.law;

import comity.kernel.json.ReadCase;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** What an interview is given: {@code {"case": {…}, "answers": ["…"]}}, both optional. */
final class InterviewBody {

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  /** More answers than that no interview takes. */
  private static final int MOST = 1000;

  private static final JsonFactory JSON = new JsonFactory();

  private byte[] body = NOTHING;
  private int from;
  private int to = NOTHING.length;
  private int line = 1;
  private List<String> answers = List.of();

  private InterviewBody() {}

  static InterviewBody parse(byte[] body) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      return parse(json, body);
    } catch (JacksonException e) {
      throw bad("it is not JSON", e.getLocation());
    }
  }

  private static InterviewBody parse(JsonParser json, byte[] body) {
    InterviewBody read = new InterviewBody();
    require(json.nextToken() == JsonToken.START_OBJECT, json);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "case" -> read.take(json, value, body);
        case "answers" -> read.answers = answers(json, value);
        default -> throw bad("only `case` and `answers` are known", json.currentTokenLocation());
      }
    }
    require(json.nextToken() == null, json);
    return read;
  }

  /** Remembers where the case stands, so that messages about it name the place in the body. */
  private void take(JsonParser json, JsonToken value, byte[] whole) {
    require(value == JsonToken.START_OBJECT, json);
    TokenStreamLocation start = json.currentTokenLocation();
    json.skipChildren();
    body = whole;
    from = (int) start.getByteOffset();
    to = (int) json.currentTokenLocation().getByteOffset() + 1;
    line = start.getLineNr();
  }

  private static List<String> answers(JsonParser json, JsonToken value) {
    require(value == JsonToken.START_ARRAY, json);
    List<String> answers = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      require(json.currentToken() == JsonToken.VALUE_STRING && answers.size() < MOST, json);
      answers.add(json.getString());
    }
    return Collections.unmodifiableList(answers);
  }

  /** As a person would write them; an empty one says that nobody knows. */
  List<String> answers() {
    return answers;
  }

  ReadCase read(Question question) {
    return question.read(body, from, to - from, line);
  }

  private static void require(boolean held, JsonParser json) {
    if (!held) {
      throw bad("it is not of that form", json.currentTokenLocation());
    }
  }

  private static ProblemException bad(String says, TokenStreamLocation at) {
    String place =
        at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    return new ProblemException(
        Problem.BAD_REQUEST,
        place + says + "; send {\"case\": {…}, \"answers\": [\"…\"]} with answers as text");
  }
}
