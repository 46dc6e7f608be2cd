package comity.replay;

import comity.kernel.compare.Comparison;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.facts.Facts;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Possibilities;
import comity.kernel.possible.TooManyPossibilitiesException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts how many records each region of a comparison touches. A record lies in a region surely, or
 * possibly, for what it does not say; both are counted. Records of agencies that another law binds
 * are left out. For one thread.
 */
public final class Touched {

  private final Mapping mapping;
  private final Wishes wishes;
  private final CompiledLaw regions;
  private final Possibilities possibilities;
  private final Store store;
  private final Map<String, Map<Set<String>, Long>> places = new LinkedHashMap<>();
  private Optional<Shortcuts> shortcuts = Optional.empty();

  private Touched(Mapping mapping, Wishes wishes, CompiledLaw regions, Store store) {
    this.mapping = mapping;
    this.wishes = wishes;
    this.regions = regions;
    this.possibilities = new Possibilities(regions);
    this.store = store;
  }

  /**
   * Counts.
   *
   * @param law the id of the law whose versions are compared; of a stack, that of the innermost
   * @throws ReplayException if the records are not that law's, cannot be read, or do not fit
   */
  public static TouchedRecords count(
      Mapping mapping, Wishes wishes, String law, Comparison comparison, Progress progress) {
    Mapping wished = wishes.applyTo(mapping);
    CompiledLaw regions = comparison.touched();
    Replay.checkTexts(regions.vocabulary(), wished, wishes.readings());
    try (Store store = Store.open()) {
      return new Touched(wished, wishes, regions, store).count(law, progress);
    }
  }

  private TouchedRecords count(String law, Progress progress) {
    progress.at("reading", 0, 1);
    Records records = new Records(store, mapping);
    Records.Columns columns = records.load(regions.vocabulary().root(), wishes.limit());
    long all = records.count();
    keep(law);
    Patterns patterns = new Patterns(store, columns);
    patterns.find();
    place(patterns, progress);
    return new TouchedRecords(
        mapping.title(),
        all,
        records.count(),
        law,
        assumed(),
        wishes.readings(),
        mapping.notes(),
        places,
        mapping.smallestCell());
  }

  private SortedMap<String, String> assumed() {
    return mapping.sides().getFirst().assume();
  }

  /** Only the records of agencies that the law binds. */
  private void keep(String law) {
    LawChoice choice = mapping.sides().getFirst().law();
    if (choice.all().stream().noneMatch(ref -> ref.id().equals(law))) {
      throw new MappingException(
          "the records of `"
              + mapping.name()
              + "` are not those of `"
              + law
              + "`; they fall under "
              + choice.all().stream()
                  .map(ref -> "`" + ref.id() + "`")
                  .distinct()
                  .collect(Collectors.joining(" or ")));
    }
    if (choice instanceof LawChoice.ByColumn by) {
      String own =
          by.laws().entrySet().stream()
              .filter(entry -> entry.getValue().id().equals(law))
              .map(entry -> Store.text(entry.getKey()))
              .collect(Collectors.joining(", "));
      String column = Store.name(by.column()) + "::varchar";
      store.must(
          "delete from record where " + column + " is null or " + column + " not in (" + own + ")");
    }
  }

  private void place(Patterns patterns, Progress progress) {
    List<Facts> facts = patterns.facts(regions.vocabulary(), wishes.readings(), assumed());
    if (facts.size() >= Shortcuts.WORTHWHILE) {
      shortcuts = Optional.of(new Shortcuts(wishes.readings()));
    }
    List<Long> records =
        store.query(
            "select count(*), p.\"#pattern\" from record r join pattern p on "
                + patterns.join()
                + " group by 2 order by 2",
            row -> row.getLong(1));
    for (int i = 0; i < facts.size(); i++) {
      place(patterns, i, facts.get(i), records.get(i));
      progress.at("comparing", i + 1L, facts.size());
    }
  }

  private void place(Patterns patterns, int number, Facts facts, long records) {
    try {
      for (String act : regions.acts().keySet()) {
        places
            .computeIfAbsent(act, a -> new HashMap<>())
            .merge(possible(act, facts), records, Long::sum);
      }
    } catch (TooManyPossibilitiesException e) {
      throw new RecordException(patterns.firstId(number + 1L), e.getMessage(), e);
    }
  }

  private Set<String> possible(String act, Facts facts) {
    Optional<Settled> settled = shortcuts.flatMap(s -> s.of(regions, act, facts));
    return settled.isPresent()
        ? Set.of(settled.get().possible())
        : possibilities.leaves(regions.acts().get(act), regions.root(), facts).stream()
            .map(leaf -> ((Outcome) leaf).modality())
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
