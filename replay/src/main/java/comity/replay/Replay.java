package comity.replay;

import comity.kernel.book.LawBook;
import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.law.Vocabulary;
import comity.replay.Records.Columns;
import comity.replay.Report.SideUsed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds records against laws. Make one, {@link #run} it, {@link #write} the answers if they are
 * wanted record by record, close it. For one thread.
 */
public final class Replay implements AutoCloseable {

  private final Mapping mapping;
  private final Wishes wishes;
  private final Laws laws;
  private final Store store;
  private int worthwhile = Shortcuts.WORTHWHILE;
  private Columns columns;
  private Settings settings;

  private Replay(Mapping mapping, Wishes wishes, Laws laws, Store store) {
    this.mapping = mapping;
    this.wishes = wishes;
    this.laws = laws;
    this.store = store;
  }

  /**
   * Prepares a replay.
   *
   * @throws ReplayException if a wish does not fit the mapping or its laws
   */
  public static Replay of(LawBook book, Mapping mapping, Wishes wishes) {
    Mapping wished = wishes.applyTo(mapping);
    List<LawRef> refs =
        wished.sides().stream().flatMap(side -> side.law().all().stream()).distinct().toList();
    checkNames(wished);
    Laws laws = new Laws(book, refs);
    checkTexts(laws.vocabulary(), wished, wishes.readings());
    return new Replay(wished, wishes, laws, Store.open());
  }

  private static void checkNames(Mapping mapping) {
    Set<String> seen = new HashSet<>();
    for (Side side : mapping.sides()) {
      if (!seen.add(side.name())) {
        throw new MappingException("two sides are named `" + side.name() + "`; name one otherwise");
      }
    }
  }

  static void checkTexts(
      Vocabulary vocabulary, Mapping mapping, SortedMap<String, String> readings) {
    readings.forEach(
        (id, value) -> check(vocabulary, Vocabulary.READING + id, Vocabulary.READING + id, value));
    for (Side side : mapping.sides()) {
      side.assume().forEach((path, text) -> check(vocabulary, "assumption " + path, path, text));
    }
  }

  private static void check(Vocabulary vocabulary, String what, String path, String text) {
    try {
      FactText.set(new Draft(vocabulary), path, text);
    } catch (FactException e) {
      throw new MappingException(what + "=" + text + ": " + e.says(), e);
    }
  }

  /** Fails at once where {@link #write} would fail after long work. */
  public static void checkOutput(Path file) {
    RecordFile.check(file);
  }

  /** Makes plans from so many patterns on. */
  Replay planningFrom(int patterns) {
    worthwhile = patterns;
    return this;
  }

  /**
   * Reads the records, decides and counts.
   *
   * @throws ReplayException if the records cannot be read or do not fit
   */
  public Report run(Progress progress) {
    progress.at("reading", 0, 1);
    Records records = new Records(store, mapping);
    columns = records.load(laws.vocabulary().root(), wishes.limit());
    Patterns patterns = new Patterns(store, columns);
    patterns.find();
    settings = new Settings(store, laws, mapping.sides(), columns);
    settings.find();
    code(patterns);
    new Answers(store, laws, settings, patterns, mapping, worthwhile)
        .decide(wishes.readings(), progress);
    join();
    return report(records.count());
  }

  private void code(Patterns patterns) {
    store.must(
        "create temp table coded as select r.*, p.\"#pattern\", s.\"#setting\" from record r join"
            + " pattern p on "
            + patterns.join()
            + " join setting s on "
            + settings.join());
  }

  private void join() {
    store.must(
        "create temp view joined as select * from coded join answer using (\"#pattern\","
            + " \"#setting\")");
  }

  private Report report(long records) {
    long patterns = store.query("select count(*) from pattern", row -> row.getLong(1)).getFirst();
    Counting counting = new Counting(store, mapping);
    return new Report(
        mapping.name(),
        mapping.title(),
        records,
        patterns,
        sides(),
        wishes.readings(),
        counting.tables(),
        counting.hanging(records),
        mapping.notes());
  }

  /**
   * Records counted by some columns, with the least and the most that each answer can have. Only
   * behind {@link #run}, and only where every count may be told.
   *
   * @param act one of the mapping's
   * @param keys columns of the records
   */
  public Table spans(String act, List<String> keys) {
    if (mapping.smallestCell() > 1) {
      throw new MappingException(
          "`" + mapping.name() + "` withholds small counts; it has no spans");
    }
    return new Counting(store, mapping).spans(mapping.acts().indexOf(act), keys);
  }

  private List<SideUsed> sides() {
    List<SideUsed> used = new ArrayList<>();
    for (int i = 0; i < mapping.sides().size(); i++) {
      Side side = mapping.sides().get(i);
      used.add(new SideUsed(side.name(), settings.versions(i), new TreeMap<>(side.assume())));
    }
    return List.copyOf(used);
  }

  /**
   * Writes a row for each record and side: the id, the day, the outcome, the law, and for each act
   * what is possible and what it depends on.
   *
   * @param file whose ending tells the format: {@code .csv}, {@code .parquet} or {@code .json}
   */
  public void write(Path file) {
    new RecordFile(store, mapping, columns).write(file);
  }

  @Override
  public void close() {
    store.close();
  }
}
