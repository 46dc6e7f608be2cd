package comity.cli;

import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.law.Vocabulary;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Readings that the caller adopts; they take the place of those in a case. */
record Readings(SortedMap<String, String> values) {

  static Readings parse(List<String> texts) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new CommandException("`" + text + "` for --reading is not ID=VALUE, such as A-10=2");
      }
      String id = text.substring(0, equals);
      if (values.put(id, text.substring(equals + 1)) != null) {
        throw new CommandException("--reading names `" + id + "` twice; adopt it once");
      }
    }
    return new Readings(Collections.unmodifiableSortedMap(values));
  }

  void adopt(Draft draft) {
    values.forEach((id, value) -> {
      String path = Vocabulary.READING + id;
      if (draft.type().fact(path).isEmpty()) {
        throw new CommandException("these laws have no reading `" + id + "`; " + known(draft));
      }
      try {
        draft.set(path, value);
      } catch (FactException e) {
        throw new CommandException("--reading " + id + "=" + value + ": " + e.says(), e);
      }
    });
  }

  private static String known(Draft draft) {
    String known =
        draft.type().facts().stream()
            .filter(fact -> fact.path().startsWith(Vocabulary.READING))
            .map(fact -> fact.path().substring(Vocabulary.READING.length()))
            .collect(Collectors.joining(", "));
    return known.isEmpty() ? "they have none" : "they have " + known;
  }
}
