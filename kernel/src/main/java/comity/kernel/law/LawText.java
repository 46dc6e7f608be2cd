package comity.kernel.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One consolidated text of one provision: what a law file says.
 *
 * @param law the law's id, {@code us-ny-nyc/doc}
 * @param from the day this text took effect, as the file says
 * @param cite the provision, which completes short citations
 * @param prose what stands before the first decision
 */
public record LawText(
    String law,
    LocalDate from,
    String cite,
    String title,
    String prose,
    List<Definition> definitions) {

  /** The definition of that name. */
  public Optional<Definition> definition(String name) {
    return definitions.stream().filter(d -> d.name().equals(name)).findFirst();
  }

  /** The citation in full: one that begins with a bracket is completed with the provision. */
  public String fullCitation(String citation) {
    return citation.startsWith("(") ? cite + citation : citation;
  }
}
