package comity.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The verbs by name, in the order in which help lists them. A verb's class is loaded only when it
 * is used.
 */
final class Verbs {

  private static final Map<String, Function<Surroundings, Object>> ALL = all();

  private Verbs() {}

  private static Map<String, Function<Surroundings, Object>> all() {
    Map<String, Function<Surroundings, Object>> verbs = new LinkedHashMap<>();
    verbs.put("decide", DecideVerb::new);
    verbs.put("explain", ExplainVerb::new);
    verbs.put("laws", LawsVerb::new);
    verbs.put("validate", ValidateVerb::new);
    verbs.put("test", TestVerb::new);
    verbs.put("fmt", FmtVerb::new);
    verbs.put("import", ImportVerb::new);
    verbs.put("export", ExportVerb::new);
    verbs.put("tck", TckVerb::new);
    verbs.put("replay", ReplayVerb::new);
    return Collections.unmodifiableMap(verbs);
  }

  static Map<String, Function<Surroundings, Object>> byName() {
    return ALL;
  }
}
