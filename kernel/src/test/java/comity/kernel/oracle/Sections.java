package comity.kernel.oracle;

import java.util.Collection;
import java.util.Set;

/** Sections and their subdivisions: {@code 265.02(2)} is one of {@code 265.02}. */
final class Sections {

  private Sections() {}

  /** Whether the list names the section or one that it is a subdivision of. */
  static boolean contains(Collection<?> list, String code) {
    for (String section = code; section != null; section = parent(section)) {
      if (list.contains(section)) {
        return true;
      }
    }
    return false;
  }

  static boolean equal(String named, String code) {
    return contains(Set.of(named), code);
  }

  private static String parent(String section) {
    int open = section.lastIndexOf('(');
    return open > 0 && section.endsWith(")") ? section.substring(0, open) : null;
  }
}
