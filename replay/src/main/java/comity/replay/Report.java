package comity.replay;

import java.util.List;
import java.util.SortedMap;

/**
 * What a replay found. Two runs over the same files give equal reports.
 *
 * @param mapping its name
 * @param title in one line
 * @param records how many there were
 * @param patterns how many distinct patterns of facts they bear
 * @param sides the laws, in order
 * @param readings the adopted readings by id
 * @param notes sentences that must be read beside the figures
 */
public record Report(
    String mapping,
    String title,
    long records,
    long patterns,
    List<SideUsed> sides,
    SortedMap<String, String> readings,
    List<Table> tables,
    List<Hanging> hanging,
    List<String> notes) {

  /**
   * One side as it was used.
   *
   * @param versions label to hash of each set of versions that some record was held against
   * @param assume what was taken as known where a record did not say
   */
  public record SideUsed(
      String name, SortedMap<String, String> versions, SortedMap<String, String> assume) {}
}
