package comity.casework.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import comity.casework.ledger.CanonicalJson;
import comity.casework.ledger.MalformedException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * Facts of a case, as one JSON object in the form of the vocabulary: {@code
 * {"custody":{"basis":"arrest"}}}. A fact that is null becomes unknown again.
 *
 * @param json in canonical form; what is given is brought into it
 */
public record FactSheet(@JsonValue @JsonRawValue String json) {

  /** No facts. */
  public static final FactSheet EMPTY = new FactSheet("{}");

  /**
   * Takes any JSON object.
   *
   * @throws RefusedException if it is none
   */
  public FactSheet {
    try {
      json = CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8)).toString();
    } catch (MalformedException e) {
      throw new RefusedException("the facts are no JSON that can be kept: " + e.getMessage(), e);
    }
    if (!json.startsWith("{")) {
      throw new RefusedException("facts are one JSON object, such as {\"custody\":{…}}", null);
    }
  }

  @JsonCreator
  static FactSheet of(JsonNode node) {
    return new FactSheet(node.toString());
  }

  byte[] bytes() {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
