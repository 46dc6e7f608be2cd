package comity.kernel.book;

import comity.kernel.law.Acts;
import comity.kernel.law.Version;
import comity.kernel.law.Version.Span;
import comity.kernel.law.Version.Suspension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the versions of {@code law.yaml}. */
final class VersionsReader {

  private static final List<String> REQUIRED =
      List.of("from", "enacted-by", "file", "status", "regulates");
  private static final List<String> OPTIONAL =
      List.of("touches", "to", "suspended", "unverified", "doubt", "litigation", "note");
  private static final List<String> STATUSES =
      List.of("in-force", "practice", "policy", "needs-counsel");
  private static final List<String> CASE = List.of("case", "court", "status", "note");

  private final Texts texts;

  VersionsReader(Texts texts) {
    this.texts = texts;
  }

  List<Version> read(YamlMap law) {
    List<YamlMap> maps = law.maps("versions");
    if (law.has("versions") && maps.isEmpty()) {
      law.fault("versions", "a law has at least one version");
    }
    maps.forEach(this::checkKeys);
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      Optional<LocalDate> next =
          i + 1 < maps.size() ? maps.get(i + 1).date("from") : Optional.empty();
      version(maps.get(i), next, versions.isEmpty()).ifPresent(versions::add);
    }
    checkOrder(maps);
    return List.copyOf(versions);
  }

  private void checkKeys(YamlMap map) {
    map.check(REQUIRED, OPTIONAL);
  }

  private static void checkOrder(List<YamlMap> maps) {
    for (int i = 1; i < maps.size(); i++) {
      LocalDate before = maps.get(i - 1).date("from").orElse(LocalDate.MIN);
      Optional<LocalDate> from = maps.get(i).date("from");
      if (from.isPresent() && !from.get().isAfter(before)) {
        maps.get(i)
            .fault(
                "from", "versions stand in the order of their days; " + before + " stands before");
      }
    }
  }

  private Optional<Version> version(YamlMap map, Optional<LocalDate> next, boolean first) {
    Optional<LocalDate> from = map.date("from");
    if (from.isEmpty()) {
      return Optional.empty();
    }
    checkFile(map);
    List<String> regulates = map.choices("regulates", Acts.ACTS);
    return Optional.of(
        new Version(
            from.get(),
            until(map, from.get(), next),
            map.text("enacted-by"),
            map.text("file"),
            map.choice("status", STATUSES),
            regulates,
            touches(map, regulates, first),
            map.text("unverified"),
            doubt(map, from.get()),
            suspended(map),
            litigation(map),
            map.text("note"),
            Optional.empty()));
  }

  private void checkFile(YamlMap map) {
    String file = map.text("file");
    if (!file.isEmpty() && texts.read(file).isEmpty()) {
      map.fault("file", "there is no file `" + file + "`");
    }
  }

  /** The first version touches all that it regulates. */
  private static List<String> touches(YamlMap map, List<String> regulates, boolean first) {
    if (map.has("touches")) {
      return map.choices("touches", Acts.ACTS);
    }
    if (!first) {
      map.fault(
          "touches", "the key `touches` is missing: the acts that differ from the version before");
    }
    return regulates;
  }

  private static Optional<LocalDate> until(YamlMap map, LocalDate from, Optional<LocalDate> next) {
    Optional<LocalDate> to = map.date("to");
    if (to.isPresent() && to.get().isBefore(from)) {
      map.fault("to", "the version ends on " + to.get() + ", before it begins on " + from);
    }
    if (to.isPresent() && next.isPresent() && !to.get().isBefore(next.get())) {
      map.fault(
          "to", "the version ends on " + to.get() + ", and the next one begins on " + next.get());
    }
    return to.map(day -> day.plusDays(1)).or(() -> next);
  }

  private static Optional<Span> doubt(YamlMap map, LocalDate from) {
    Optional<YamlMap> doubt = map.map("doubt");
    doubt.ifPresent(d -> d.check(List.of("from", "to"), List.of()));
    Optional<Span> span = doubt.flatMap(VersionsReader::span);
    if (span.isPresent() && (from.isBefore(span.get().from()) || from.isAfter(span.get().to()))) {
      map.fault("doubt", "the first day " + from + " lies outside its own doubt");
    }
    if (doubt.isPresent() && !map.has("unverified")) {
      map.fault("doubt", "`doubt` goes with `unverified`, which says what is in doubt");
    }
    return span;
  }

  private static Optional<Span> span(YamlMap map) {
    Optional<LocalDate> from = map.date("from");
    Optional<LocalDate> to = map.date("to");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      map.fault("to", "the span ends on " + to.get() + ", before it begins on " + from.get());
    }
    return Optional.of(new Span(from.get(), to.get()));
  }

  private static List<Suspension> suspended(YamlMap map) {
    List<Suspension> suspensions = new ArrayList<>();
    for (YamlMap one : map.maps("suspended")) {
      one.check(List.of("from", "to", "court", "citation", "what"), List.of());
      span(one).map(span -> suspension(span, one)).ifPresent(suspensions::add);
    }
    return List.copyOf(suspensions);
  }

  private static Suspension suspension(Span span, YamlMap one) {
    return new Suspension(span, one.text("court"), one.text("citation"), one.text("what"));
  }

  private static List<Map<String, String>> litigation(YamlMap map) {
    List<Map<String, String>> cases = new ArrayList<>();
    for (YamlMap one : map.maps("litigation")) {
      one.check(List.of("case"), CASE);
      Map<String, String> fields = new LinkedHashMap<>();
      CASE.stream().filter(one::has).forEach(key -> fields.put(key, one.text(key)));
      cases.add(Collections.unmodifiableMap(fields));
    }
    return List.copyOf(cases);
  }
}
