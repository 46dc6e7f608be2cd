package comity.kernel.json;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Reading;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One fact of each type, lists two deep, and one reading. */
final class SmallVocabulary {

  private static final List<String> HOW = List.of("as-required", "search", "requester");

  static final Vocabulary VOCABULARY = new Vocabulary(records()).withReadings(readings());

  private SmallVocabulary() {}

  private static List<RecordType> records() {
    return List.of(
        record(
            "case",
            Map.entry("request.kind", new FactType.OneOf(List.of("detainer", "notification"), "")),
            Map.entry("request.presentedAt", new FactType.Instant()),
            Map.entry(
                "request.information",
                new FactType.SomeOf(List.of("status", "release-date", "address"))),
            Map.entry("warrant.probableCause", new FactType.YesNo()),
            Map.entry("custody.arrestedOn", new FactType.Day()),
            Map.entry("custody.weight", new FactType.Decimal()),
            Map.entry("person.convictions", new FactType.ListOf("conviction")),
            Map.entry("person.pendingCases", new FactType.ListOf("pendingCase")),
            Map.entry("information", new FactType.OneOf(List.of("status", "release-date"), "")),
            Map.entry(
                "established.person.finalRemovalOrder", new FactType.OneOf(HOW, "as-required"))),
        record(
            "conviction",
            Map.entry("section", new FactType.Code()),
            Map.entry("daysIncarcerated", new FactType.Whole()),
            Map.entry("equivalentOf", new FactType.Code()),
            Map.entry("attempt", new FactType.OneOf(List.of("none", "attempt"), ""))),
        record("pendingCase", Map.entry("charges", new FactType.ListOf("charge"))),
        record("charge", Map.entry("section", new FactType.Code())));
  }

  @SafeVarargs
  private static RecordType record(String name, Map.Entry<String, FactType>... fields) {
    List<Fact> facts = new ArrayList<>();
    for (Map.Entry<String, FactType> field : fields) {
      facts.add(new Fact(field.getKey(), facts.size(), field.getValue(), "", ""));
    }
    return new RecordType(name, facts);
  }

  private static Map<String, Reading> readings() {
    TreeMap<String, String> alternatives = new TreeMap<>(Map.of("1", "No.", "2", "Yes."));
    return Map.of(
        "A-10",
        new Reading(
            "A-10", "May it?", "(b)(1)", Optional.empty(), Optional.empty(), "", alternatives));
  }
}
