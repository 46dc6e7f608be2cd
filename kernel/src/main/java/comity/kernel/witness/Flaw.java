package comity.kernel.witness;

import comity.kernel.facts.Facts;
import comity.kernel.law.Definition;

/**
 * A case to which a table gives no value, one of perhaps many.
 *
 * @param clash whether rows disagree; otherwise no row covers it
 */
public record Flaw(Definition definition, boolean clash, Facts witness) {

  /** What is wrong, without the case. */
  public String says() {
    String name = definition.name();
    return clash ? "rows of `" + name + "` disagree" : "no row of `" + name + "` covers a case";
  }
}
