package comity.kernel.dmn;

import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an exported file calls what a law text calls otherwise. */
final class DmnNames {

  private static final Pattern HYPHEN = Pattern.compile("-(.)");

  private final Set<String> taken = new HashSet<>();
  private final Set<String> ids = new HashSet<>();

  /** With all names that the text itself gives. */
  DmnNames(LawText text) {
    text.definitions().forEach(d -> taken.add(d.name()));
  }

  /** The modality and the limit of an act bear their names; other results keep theirs. */
  static String output(String output) {
    return switch (output) {
      case "" -> "modality";
      case "within" -> "limit";
      default -> output;
    };
  }

  /** The part of the input `lists` that holds a dated list. */
  static String list(String list) {
    return HYPHEN.matcher(list).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }

  /** The part of the input `readings` that holds a reading. */
  static String reading(String id) {
    return id.replace("-", "");
  }

  /** The type of a structure: {@code conviction} makes {@code tConviction}. */
  static String type(String name) {
    return "t" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** A test that others call as a service is held by a decision of another name. */
  String decision(Definition test) {
    String name = test.name() + "Table";
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /**
   * Whether others call the test as a decision service: it holds a table, which a function may not
   * hold in every editor.
   */
  static boolean isService(Definition definition) {
    return definition.isTest() && definition.logic() instanceof Logic.Table;
  }

  /** An id that no other element has, as XML wants it. */
  String id(String wanted) {
    String id = wanted.replaceAll("[^\\p{L}\\p{Nd}_.-]", "_");
    while (!ids.add(id)) {
      id += "_";
    }
    return id;
  }
}
