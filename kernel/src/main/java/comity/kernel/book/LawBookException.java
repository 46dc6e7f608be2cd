package comity.kernel.book;

import comity.kernel.law.Law;
import comity.kernel.law.Proposal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something was asked for that the folder of laws does not hold. The message is one line and tells
 * what there is.
 */
public final class LawBookException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int NEAREST = 3;

  private LawBookException(String message) {
    super(message);
  }

  static LawBookException noFolder(String folder) {
    return new LawBookException("`" + folder + "` is no folder of laws");
  }

  static LawBookException noFile(String file) {
    return new LawBookException("there is no file `" + file + "`");
  }

  static LawBookException unknown(String what, String id, Collection<String> known) {
    String there =
        known.isEmpty()
            ? "there is none"
            : "the nearest are " + String.join(", ", nearest(id, known));
    return new LawBookException("there is no " + what + " `" + id + "`; " + there);
  }

  static LawBookException twoBills(Law law, List<Proposal> bills) {
    return new LawBookException(
        bills.stream().map(p -> "`" + p.id() + "`").collect(Collectors.joining(" and "))
            + " both change `"
            + law.id()
            + "`; name one, or write one proposal that holds both");
  }

  static LawBookException notCovered(Law law, LocalDate day) {
    LocalDate first = law.versions().getFirst().from();
    String last =
        law.versions().getLast().until().map(until -> " to " + until.minusDays(1)).orElse(" on");
    return new LawBookException(
        "`"
            + law.id()
            + "` has no version in force on "
            + day
            + "; its versions cover "
            + first
            + last);
  }

  private static List<String> nearest(String id, Collection<String> known) {
    return known.stream()
        .sorted(Comparator.comparingInt((String k) -> distance(id, k)).thenComparing(k -> k))
        .limit(NEAREST)
        .map(k -> "`" + k + "`")
        .collect(Collectors.toList());
  }

  /** How many letters must be put in, left out or changed to turn one text into the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
