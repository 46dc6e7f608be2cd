package comity.kernel.scenario;

import comity.kernel.law.Acts;
import comity.kernel.outcome.Limit;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One outcome as scenarios write it: {@code may}, or {@code may within PT48H from release-due
 * excluding saturday sunday holiday calendar us-ny}.
 *
 * @param limits several are joined by {@code and}: {@code may within … and within …}
 */
record Expected(String modality, List<Limit> limits) {

  private static final List<String> KEYWORDS =
      List.of("within", "from", "excluding", "calendar", "and");

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException with one line that says what would do
   */
  static Expected parse(String text) {
    List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
    String modality = words.removeFirst();
    if (!Acts.MODALITIES.contains(modality)) {
      throw new IllegalArgumentException(
          "`" + modality + "` is not among " + String.join(", ", Acts.MODALITIES));
    }
    List<Limit> limits = new ArrayList<>();
    while (!words.isEmpty()) {
      if (!limits.isEmpty()) {
        take("and", words);
      }
      limits.add(limit(words));
    }
    return new Expected(modality, List.copyOf(limits));
  }

  private static Limit limit(List<String> words) {
    String duration = one("within", words);
    String from = one("from", words);
    List<String> excluding = optional("excluding", words);
    List<String> calendar = optional("calendar", words);
    return new Limit(duration, excluding, String.join(" ", calendar), from);
  }

  private static String one(String keyword, List<String> words) {
    take(keyword, words);
    if (words.isEmpty() || KEYWORDS.contains(words.getFirst())) {
      throw new IllegalArgumentException("a word is missing behind `" + keyword + "`");
    }
    return words.removeFirst();
  }

  private static void take(String keyword, List<String> words) {
    if (words.isEmpty() || !words.getFirst().equals(keyword)) {
      String found = words.isEmpty() ? "the end" : "`" + words.getFirst() + "`";
      throw new IllegalArgumentException("expected `" + keyword + "`, found " + found);
    }
    words.removeFirst();
  }

  private static List<String> optional(String keyword, List<String> words) {
    List<String> values = new ArrayList<>();
    if (!words.isEmpty() && words.getFirst().equals(keyword)) {
      values.add(one(keyword, words));
      while (!words.isEmpty() && !KEYWORDS.contains(words.getFirst())) {
        values.add(words.removeFirst());
      }
    }
    return List.copyOf(values);
  }

  /** What a decision found, in the same words. */
  static Expected of(Outcome outcome) {
    return new Expected(outcome.modality(), outcome.limits());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(modality);
    for (Limit limit : limits) {
      text.append(text.length() > modality.length() ? " and" : "")
          .append(" within " + limit.duration() + " from " + limit.from());
      if (!limit.excluding().isEmpty()) {
        text.append(" excluding ").append(String.join(" ", limit.excluding()));
      }
      text.append(limit.calendar().isEmpty() ? "" : " calendar " + limit.calendar());
    }
    return text.toString();
  }
}
