package comity.cli;

import comity.kernel.choice.ComparedLaw;
import comity.kernel.compare.Direction;
import comity.kernel.compare.Region;
import comity.kernel.law.Acts;
import comity.kernel.outcome.Ground;
import comity.kernel.words.ActWords;
import comity.kernel.words.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison as a note: what changes, act by act, where, why, and in which case for instance. */
final class DiffNote {

  /** Of the rules behind an answer so many are told; programs get all. */
  private static final int TOLD = 4;

  private final Sheet sheet;
  private final Optional<DiffRecords> records;

  /**
   * A note.
   *
   * @param records if they were counted
   */
  DiffNote(Sheet sheet, Optional<DiffRecords> records) {
    this.sheet = sheet;
    this.records = records;
  }

  void write(ComparedLaw before, ComparedLaw after, List<Region> regions) {
    sheet.title("From " + before.name() + " to " + after.name());
    if (regions.isEmpty()) {
      sheet.sentence(0, "Nothing changes: every case is answered alike.");
    }
    records.ifPresent(r -> r.head(sheet));
    Map<List<String>, List<Region>> acts = acts(regions);
    overview(acts);
    acts.forEach(this::act);
    records.ifPresent(r -> r.foot(sheet));
  }

  /** Kinds of information that change alike stand together. */
  private static Map<List<String>, List<Region>> acts(List<Region> regions) {
    Map<String, List<Region>> byAct = new LinkedHashMap<>();
    regions.forEach(r -> byAct.computeIfAbsent(r.act(), a -> new ArrayList<>()).add(r));
    Map<Object, List<String>> alike = new LinkedHashMap<>();
    byAct.forEach(
        (act, own) -> alike.computeIfAbsent(key(act, own), k -> new ArrayList<>()).add(act));
    Map<List<String>, List<Region>> acts = new LinkedHashMap<>();
    alike.values().forEach(names -> acts.put(names, byAct.get(names.getFirst())));
    return acts;
  }

  private static Object key(String act, List<Region> regions) {
    return Acts.isDisclosure(act) ? regions.stream().map(DiffNote::key).toList() : act;
  }

  private static Object key(Region region) {
    return List.of(
        region.before(), region.after(), region.where(), region.because(), region.readings());
  }

  private void overview(Map<List<String>, List<Region>> acts) {
    if (acts.isEmpty()) {
      return;
    }
    List<String> head = new ArrayList<>(List.of("Act", "Before", "After"));
    records.ifPresent(r -> head.add("Records"));
    head.addAll(List.of("What it does", "A mistake there"));
    List<List<String>> rows = new ArrayList<>();
    acts.forEach((names, own) -> {
      for (int i = 0; i < own.size(); i++) {
        rows.add(row(Sentences.capital(ActWords.phrase(names)) + ", " + (i + 1), own.get(i)));
      }
    });
    sheet.overview(head, rows);
  }

  private List<String> row(String act, Region region) {
    Direction direction = Direction.of(region.before(), region.after());
    List<String> row = new ArrayList<>();
    row.add(act);
    row.addAll(List.of(SearchNote.answer(region.before()), SearchNote.answer(region.after())));
    records.ifPresent(r -> row.add(r.span(region)));
    row.add(DirectionWords.of(region.act(), direction));
    row.add(DirectionWords.mistake(region.act(), direction));
    return row;
  }

  private void act(List<String> acts, List<Region> regions) {
    sheet.heading(Sentences.capital(ActWords.phrase(acts)));
    records.ifPresent(r -> r.act(acts.getFirst(), sheet));
    for (int i = 0; i < regions.size(); i++) {
      region(i + 1, regions.get(i));
    }
  }

  private void region(int number, Region region) {
    String change =
        SearchNote.answer(region.before()) + ", then " + SearchNote.answer(region.after());
    sheet.sentence(0, number + ". " + change, Tone.of(region.after().modality()), change);
    region.where().lines().forEach(line -> sheet.sentence(1 + line.depth(), line.text()));
    if (!region.readings().isEmpty()) {
      sheet.sentence(1, "Only under " + Listing.and(readings(region)) + ".");
    }
    grounds("Before: ", region.because().before());
    grounds("After: ", region.because().after());
    records.ifPresent(r -> r.region(region, sheet));
    sheet.example(1, "For instance", SearchNote.json(region.witness()));
  }

  private static List<String> readings(Region region) {
    return region.readings().stream().map(reading -> "reading " + reading).toList();
  }

  private void grounds(String side, List<Ground> grounds) {
    for (Ground ground : grounds.subList(0, Math.min(TOLD, grounds.size()))) {
      sheet.sentence(1, side + ground.says() + " [" + ground.citation() + "]");
    }
    int more = grounds.size() - TOLD;
    if (more > 0) {
      sheet.sentence(1, side + "or " + Listing.count(more, "more rule"));
    }
  }
}
