package comity.replay;

import comity.kernel.compare.Comparison;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.facts.Facts;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Possibilities;
import comity.kernel.possible.TooManyPossibilitiesException;
import java.util.ArrayList;
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
  private final Vocabulary vocabulary;
  private final Store store;
  private Optional<Shortcuts> shortcuts = Optional.empty();

  private Touched(Mapping mapping, Wishes wishes, Vocabulary vocabulary, Store store) {
    this.mapping = mapping;
    this.wishes = wishes;
    this.vocabulary = vocabulary;
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
    return count(mapping, wishes, law, List.of(comparison.touched()), progress).getFirst();
  }

  /**
   * Counts by what each of several laws answers, all over the same records.
   *
   * @param law the id of the law whose records they are
   * @param laws over one vocabulary
   * @return one for each of them, in their order
   * @throws ReplayException if the records are not that law's, cannot be read, or do not fit
   */
  public static List<TouchedRecords> count(
      Mapping mapping, Wishes wishes, String law, List<CompiledLaw> laws, Progress progress) {
    Mapping wished = wishes.applyTo(mapping);
    Vocabulary vocabulary = laws.getFirst().vocabulary();
    Replay.checkTexts(vocabulary, wished, wishes.readings());
    try (Store store = Store.open()) {
      return new Touched(wished, wishes, vocabulary, store).count(law, laws, progress);
    }
  }

  private List<TouchedRecords> count(String law, List<CompiledLaw> laws, Progress progress) {
    progress.at("reading", 0, 1);
    Records records = new Records(store, mapping);
    Records.Columns columns = records.load(vocabulary.root(), wishes.limit());
    long all = records.count();
    keep(law);
    Patterns patterns = new Patterns(store, columns);
    patterns.find();
    Placing placing = placing(patterns);
    List<TouchedRecords> counted = new ArrayList<>();
    for (CompiledLaw one : laws) {
      counted.add(
          new TouchedRecords(
              mapping.title(),
              all,
              records.count(),
              law,
              assumed(),
              wishes.readings(),
              mapping.notes(),
              placing.places(one, progress),
              mapping.smallestCell()));
    }
    return List.copyOf(counted);
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

  private Placing placing(Patterns patterns) {
    List<Facts> facts = patterns.facts(vocabulary, wishes.readings(), assumed());
    if (facts.size() >= Shortcuts.WORTHWHILE) {
      shortcuts = Optional.of(new Shortcuts(wishes.readings()));
    }
    List<Long> records =
        store.query(
            "select count(*), p.\"#pattern\" from record r join pattern p on "
                + patterns.join()
                + " group by 2 order by 2",
            row -> row.getLong(1));
    return new Placing(patterns, facts, records);
  }

  /** The patterns, each with how many records bear it. */
  private final class Placing {

    private final Patterns patterns;
    private final List<Facts> facts;
    private final List<Long> records;

    Placing(Patterns patterns, List<Facts> facts, List<Long> records) {
      this.patterns = patterns;
      this.facts = facts;
      this.records = records;
    }

    /** For each act the sets of answers between which records are left, and how many are. */
    Map<String, Map<Set<String>, Long>> places(CompiledLaw law, Progress progress) {
      Map<String, Map<Set<String>, Long>> places = new LinkedHashMap<>();
      Possibilities possibilities = new Possibilities(law);
      for (int i = 0; i < facts.size(); i++) {
        for (String act : law.acts().keySet()) {
          places
              .computeIfAbsent(act, a -> new HashMap<>())
              .merge(possible(act, i, law, possibilities), records.get(i), Long::sum);
        }
        progress.at("comparing", i + 1L, facts.size());
      }
      return places;
    }

    private Set<String> possible(
        String act, int number, CompiledLaw law, Possibilities possibilities) {
      try {
        return Touched.this.possible(act, facts.get(number), law, possibilities);
      } catch (TooManyPossibilitiesException e) {
        throw new RecordException(patterns.firstId(number + 1L), e.getMessage(), e);
      }
    }
  }

  private Set<String> possible(
      String act, Facts facts, CompiledLaw law, Possibilities possibilities) {
    Optional<Settled> settled = shortcuts.flatMap(s -> s.of(law, act, facts));
    return settled.isPresent()
        ? Set.of(settled.get().possible())
        : possibilities.leaves(law.acts().get(act), law.root(), facts).stream()
            .map(leaf -> ((Outcome) leaf).modality())
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
