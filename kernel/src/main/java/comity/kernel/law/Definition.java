package comity.kernel.law;

import comity.kernel.feel.Position;
import java.util.List;

/**
 * A decision, or a test when it has parameters.
 *
 * @param prose in our own words, without the closing citation
 * @param citation the citation in brackets that closes the prose; empty if there is none
 */
public record Definition(
    Position at,
    String name,
    List<String> parameters,
    String question,
    String prose,
    String citation,
    Logic logic) {

  /** Whether others call it with an element or a value. */
  public boolean isTest() {
    return !parameters.isEmpty();
  }
}
