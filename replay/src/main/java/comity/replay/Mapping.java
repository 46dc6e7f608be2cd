package comity.replay;

import comity.kernel.law.Acts;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * How records become cases.
 *
 * @param name the name of the file without its ending
 * @param title one line
 * @param source where the records come from and what they may be used for: a README
 * @param notes sentences that must be read beside the figures
 * @param data the files, by the name under which the SQL reads them
 * @param sides the laws, side by side; at least one
 * @param acts the acts that are counted
 * @param groups the columns that are no facts and by which records may be counted
 * @param tables each the columns by which one table counts
 * @param smallestCell a count below this is not printed; 1 where every count may be
 * @param sql one row for each record, with its {@code id} and its facts by their paths
 */
public record Mapping(
    String name,
    String title,
    Path source,
    List<String> notes,
    SortedMap<String, Path> data,
    List<Side> sides,
    List<String> acts,
    List<String> groups,
    List<List<String>> tables,
    int smallestCell,
    String sql) {

  /** The column that tells records apart. */
  public static final String ID = "id";

  /** The column with the day of the record. */
  public static final String DAY = "day";

  /** The column with what is recorded to have happened. */
  public static final String OUTCOME = "outcome";

  /** Refuses what is no act: {@code hold}, or {@code disclose} with the kind of information. */
  static void checkAct(String act) {
    if (!Acts.ACTS.contains(act.split("\\.", 2)[0])) {
      throw new MappingException(
          "`" + act + "` is no act; there are " + String.join(", ", Acts.ACTS));
    }
  }
}
