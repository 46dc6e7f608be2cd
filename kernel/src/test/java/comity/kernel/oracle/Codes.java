package comity.kernel.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Values that a code may take: one for each way in which the law tells codes apart. */
final class Codes {

  private static final String OTHER = "(none of them)";

  private final Interests interests;
  private final Map<FactKey, SortedSet<String>> named = new HashMap<>();
  private final Map<FactKey, List<Object>> any = new HashMap<>();
  private int size;

  Codes(Interests interests) {
    this.interests = interests;
  }

  /** Whether the code leaves out a subdivision that the law names. */
  boolean isVague(FactKey key, String code) {
    return isVague(named(key), code);
  }

  /** What the code may be, when nobody knows it. */
  List<Object> any(FactKey key) {
    refresh();
    return any.computeIfAbsent(key, this::findAny);
  }

  private List<Object> findAny(FactKey key) {
    SortedSet<String> precise = precise(named(key), named(key));
    precise.add(OTHER);
    return distinct(key, precise);
  }

  /** What the code may be in full, when only its section is known. */
  List<Object> within(FactKey key, String section) {
    SortedSet<String> precise = precise(subdivisions(named(key), section), named(key));
    precise.add(section + OTHER);
    return distinct(key, precise);
  }

  /** Everything that the law compares this code with. */
  SortedSet<String> named(FactKey key) {
    refresh();
    return named.computeIfAbsent(key, this::findNamed);
  }

  private SortedSet<String> findNamed(FactKey key) {
    SortedSet<String> found = new TreeSet<>(interests.texts(key));
    interests.lists(key).forEach(list -> found.addAll(list));
    return found;
  }

  private void refresh() {
    if (size != interests.size()) {
      named.clear();
      any.clear();
      size = interests.size();
    }
  }

  /** Values of an enumeration, one for each way in which the law tells them apart. */
  List<Object> values(FactKey key, List<String> all) {
    return interests.isUsed(key) ? List.copyOf(all) : distinctValues(key, all);
  }

  private List<Object> distinctValues(FactKey key, List<String> all) {
    Map<List<Boolean>, Object> byAnswers = new LinkedHashMap<>();
    for (String value : all) {
      List<Boolean> answers = new ArrayList<>();
      interests.texts(key).forEach(text -> answers.add(text.equals(value)));
      interests.lists(key).forEach(list -> answers.add(list.contains(value)));
      byAnswers.putIfAbsent(answers, value);
    }
    return List.copyOf(byAnswers.values());
  }

  private static SortedSet<String> precise(Collection<String> codes, SortedSet<String> named) {
    SortedSet<String> precise = new TreeSet<>();
    codes.forEach(code -> precise.add(isVague(named, code) ? code + OTHER : code));
    return precise;
  }

  private static boolean isVague(SortedSet<String> named, String code) {
    return !subdivisions(named, code).isEmpty();
  }

  private static SortedSet<String> subdivisions(SortedSet<String> named, String code) {
    return named.subSet(code + "(", code + ")");
  }

  private List<Object> distinct(FactKey key, Collection<String> codes) {
    Map<List<Boolean>, Object> byAnswers = new LinkedHashMap<>();
    codes.forEach(code -> byAnswers.putIfAbsent(answers(key, code), code));
    return List.copyOf(byAnswers.values());
  }

  private List<Boolean> answers(FactKey key, String code) {
    List<Boolean> answers = new ArrayList<>();
    interests.texts(key).forEach(text -> answers.add(Sections.equal(text, code)));
    interests.lists(key).forEach(list -> answers.add(Sections.contains(list, code)));
    return answers;
  }
}
