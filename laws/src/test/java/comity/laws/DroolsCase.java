package comity.laws;

import comity.kernel.law.Edition;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Complete cases as Drools can take them. Text is compared literally there, so that a section does
 * not stand for its subdivisions: a subdivision that the law does not name is written as the
 * section that it names, and the dated lists hold the subdivisions in the case, too. And a duration
 * may not exceed 292 years, because Drools multiplies nanoseconds, which silently overflow.
 */
final class DroolsCase {

  /** Twice as many days are the longest span that a law makes of a count: 274 years. */
  private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(50_000);

  private static final Pattern HYPHEN = Pattern.compile("-(.)");

  private final Edition edition;
  private final Set<String> named;

  /**
   * Cases under that version.
   *
   * @param named the sections that its text and its lists name
   */
  DroolsCase(Edition edition, Set<String> named) {
    this.edition = edition;
    this.named = Set.copyOf(named);
  }

  /** The same case within what Drools can take. */
  Tree fitting(Tree tree) {
    Tree copy = tree.copy();
    fit(copy);
    return copy;
  }

  private void fit(Tree tree) {
    for (Fact fact : tree.type().facts()) {
      Object value = tree.get(fact);
      if (fact.type() instanceof FactType.Code && value instanceof String code) {
        tree.put(fact.path(), asNamed(code));
      } else if (fact.type() instanceof FactType.ListOf && value != null) {
        tree.elements(fact).forEach(this::fit);
      } else if (value instanceof BigDecimal number) {
        tree.put(fact.path(), number.min(MOST_DAYS));
      }
    }
  }

  private String asNamed(String code) {
    for (String section = code; section != null; section = parent(section)) {
      if (named.contains(section) && !isVague(section)) {
        return section;
      }
    }
    return code;
  }

  /** Whether the law names subdivisions of it as well, so that it would leave something open. */
  private boolean isVague(String section) {
    return named.stream().anyMatch(other -> other.startsWith(section + "("));
  }

  private static String parent(String section) {
    int open = section.endsWith(")") ? section.lastIndexOf('(') : -1;
    return open > 0 ? section.substring(0, open) : null;
  }

  /** The inputs of the export. */
  Map<String, Object> inputs(Tree tree) {
    Map<String, Object> inputs = new HashMap<>();
    SortedSet<String> codes = new TreeSet<>();
    fill(inputs, tree, codes);
    Map<String, Object> lists = new HashMap<>();
    edition.lists().forEach((name, sections) -> lists.put(camelCase(name), list(sections, codes)));
    inputs.put("lists", lists);
    return inputs;
  }

  private static List<String> list(SortedSet<String> sections, SortedSet<String> codes) {
    List<String> list = new ArrayList<>(sections);
    codes.stream().filter(code -> isIn(sections, code)).forEach(list::add);
    return list;
  }

  private static boolean isIn(SortedSet<String> sections, String code) {
    for (String section = parent(code); section != null; section = parent(section)) {
      if (sections.contains(section)) {
        return true;
      }
    }
    return false;
  }

  private static void fill(Map<String, Object> object, Tree tree, SortedSet<String> codes) {
    for (Fact fact : tree.type().facts()) {
      Object value = tree.get(fact);
      if (fact.type() instanceof FactType.ListOf) {
        value = tree.elements(fact).stream().map(element -> object(element, codes)).toList();
      } else if (fact.type() instanceof FactType.Code) {
        codes.add((String) value);
      }
      put(object, path(fact.path()), value);
    }
  }

  private static Map<String, Object> object(Tree element, SortedSet<String> codes) {
    Map<String, Object> object = new HashMap<>();
    fill(object, element, codes);
    return object;
  }

  private static List<String> path(String fact) {
    return fact.startsWith(Vocabulary.READING)
        ? List.of("readings", fact.substring(Vocabulary.READING.length()).replace("-", ""))
        : List.of(fact.split("\\."));
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> object, List<String> path, Object value) {
    Map<String, Object> inner = object;
    for (String part : path.subList(0, path.size() - 1)) {
      inner = (Map<String, Object>) inner.computeIfAbsent(part, p -> new HashMap<String, Object>());
    }
    inner.put(path.getLast(), value);
  }

  /** As the export names the part that holds the list. */
  private static String camelCase(String list) {
    return HYPHEN.matcher(list).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }
}
