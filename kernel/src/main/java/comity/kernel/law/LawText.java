package comity.kernel.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One consolidated text of one provision: what a law file says.
 *
 * @param law the law's id, {@code us-ny-nyc/doc}
 * @param from the day this text took effect, as the file says; of a bill the first day of the
 *     version that it would change
 * @param cite the provision, which completes short citations
 * @param prose what stands before the first decision
 * @param proposal the bill whose text this is; empty for law
 */
public record LawText(
    String law,
    LocalDate from,
    String cite,
    String title,
    String prose,
    List<Definition> definitions,
    Optional<String> proposal) {

  /** A text that is or was law. */
  public LawText(
      String law,
      LocalDate from,
      String cite,
      String title,
      String prose,
      List<Definition> definitions) {
    this(law, from, cite, title, prose, definitions, Optional.empty());
  }

  /** The same text with other definitions. */
  public LawText with(List<Definition> others) {
    return new LawText(law, from, cite, title, prose, List.copyOf(others), proposal);
  }

  /** The definition of that name. */
  public Optional<Definition> definition(String name) {
    return definitions.stream().filter(d -> d.name().equals(name)).findFirst();
  }

  /** The citation in full: one that begins with a bracket is completed with the provision. */
  public String fullCitation(String citation) {
    return citation.startsWith("(") ? cite + citation : citation;
  }
}
