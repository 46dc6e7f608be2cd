package comity.replay;

import comity.kernel.law.Edition;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The versions that one record is held against.
 *
 * @param label {@code us-ny-nyc/doc@2015-02-12}, several layers joined by a plus; or a file
 * @param editions the outermost layer first
 */
record Chosen(String label, List<Edition> editions) {

  static Chosen of(List<Edition> editions) {
    String label =
        editions.stream()
            .map(edition -> edition.law().id() + "@" + edition.version().from())
            .collect(Collectors.joining(" + "));
    return new Chosen(label, editions);
  }

  /** The law that speaks to the agency itself. */
  Edition innermost() {
    return editions.getLast();
  }

  /** The hashes of the versions, in the same order. */
  String hash() {
    return editions.stream().map(Edition::hash).collect(Collectors.joining(" + "));
  }
}
