package comity.kernel.book;

import comity.kernel.notation.Faults;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads {@code stacks.yaml}: which laws bind an agency at once. */
final class StacksFile {

  private StacksFile() {}

  static SortedMap<String, List<String>> parse(
      String file, Optional<String> content, Predicate<String> isLaw) {
    SortedMap<String, List<String>> stacks = new TreeMap<>();
    if (content.isEmpty()) {
      return stacks;
    }
    Faults faults = new Faults();
    faults
        .attempt(() -> Yaml.map(file, content.get(), faults))
        .ifPresent(map -> map.keys().forEach(id -> stacks.put(id, stack(map, id, isLaw))));
    faults.check();
    return stacks;
  }

  private static List<String> stack(YamlMap map, String id, Predicate<String> isLaw) {
    List<String> laws = map.texts(id);
    if (laws.isEmpty()) {
      map.fault(id, "the stack `" + id + "` names no law");
    }
    if (laws.stream().distinct().count() < laws.size()) {
      map.fault(id, "the stack `" + id + "` names a law twice");
    }
    laws.stream()
        .filter(law -> !isLaw.test(law))
        .forEach(law -> map.fault(id, "there is no law `" + law + "`"));
    return laws;
  }
}
