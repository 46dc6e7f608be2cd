package comity.replay;

import comity.replay.Table.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the records by their answers. */
final class Counting {

  private static final String NONE = "(none)";

  private final Store store;
  private final Mapping mapping;
  private final SmallCells cells;

  Counting(Store store, Mapping mapping) {
    this.store = store;
    this.mapping = mapping;
    this.cells = new SmallCells(mapping.smallestCell());
  }

  /**
   * Records alike in all that a table asks.
   *
   * @param answers what each side says
   */
  private record Bundle(List<String> keys, List<String> answers, long records) {

    boolean says(int side, String answer) {
      return answers.get(side).equals(answer);
    }
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (int act = 0; act < mapping.acts().size(); act++) {
      for (List<String> keys : mapping.tables()) {
        tables.add(table(act, keys));
      }
    }
    return List.copyOf(tables);
  }

  private Table table(int act, List<String> keys) {
    List<Bundle> bundles = bundles(act, keys);
    List<List<String>> answers = answers(bundles);
    SequencedMap<List<String>, List<Bundle>> rows = new LinkedHashMap<>();
    bundles.forEach(b -> rows.computeIfAbsent(b.keys(), k -> new ArrayList<>()).add(b));
    return new Table(
        mapping.acts().get(act),
        keys,
        columns(answers),
        rows.values().stream().map(row -> row(row, answers)).toList());
  }

  /**
   * Records by some columns, with the least and the most that each answer can have, and with how
   * many are undetermined.
   *
   * @param act its place among the acts of the mapping
   */
  Table spans(int act, List<String> keys) {
    SequencedMap<List<String>, List<Span>> rows = new LinkedHashMap<>();
    possible(act, keys).forEach(s -> rows.computeIfAbsent(s.keys(), k -> new ArrayList<>()).add(s));
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < mapping.sides().size(); i++) {
      int side = i;
      Column.ANSWERS.stream()
          .filter(answer ->
              rows.values().stream().flatMap(List::stream).anyMatch(s -> s.may(side, answer)))
          .forEach(answer -> columns.add(new Column(mapping.sides().get(side).name(), answer)));
    }
    return new Table(
        mapping.acts().get(act),
        keys,
        List.copyOf(columns),
        rows.values().stream().map(row -> span(row, columns)).toList());
  }

  /** Records alike in keys and in what is possible on each side. */
  private record Span(List<String> keys, List<List<String>> possible, long records) {

    boolean may(int side, String answer) {
      List<String> own = possible.get(side);
      return answer.equals(Column.UNDETERMINED) ? own.size() > 1 : own.contains(answer);
    }

    boolean must(int side, String answer) {
      List<String> own = possible.get(side);
      return answer.equals(Column.UNDETERMINED) ? own.size() > 1 : own.equals(List.of(answer));
    }
  }

  private List<Span> possible(int act, List<String> keys) {
    List<String> selected = new ArrayList<>(keys.stream().map(Counting::key).toList());
    for (int side = 0; side < mapping.sides().size(); side++) {
      selected.add(Answers.possible(side, act));
    }
    String sql =
        "select "
            + String.join(", ", selected)
            + ", count(*) from joined group by all order by all";
    return store.query(
        sql,
        row -> {
          List<String> own = new ArrayList<>();
          for (int i = 1; i <= keys.size(); i++) {
            own.add(row.getString(i));
          }
          List<List<String>> possible = new ArrayList<>();
          for (int i = keys.size() + 1; i <= selected.size(); i++) {
            possible.add(List.of(row.getString(i).split(Settled.JOINT, -1)));
          }
          return new Span(
              List.copyOf(own), List.copyOf(possible), row.getLong(selected.size() + 1));
        });
  }

  private Row span(List<Span> spans, List<Column> columns) {
    List<String> sides = mapping.sides().stream().map(Side::name).toList();
    List<Count> counts = new ArrayList<>();
    for (Column column : columns) {
      int side = sides.indexOf(column.side());
      long least =
          spans.stream().filter(s -> s.must(side, column.answer())).mapToLong(Span::records).sum();
      long most =
          spans.stream().filter(s -> s.may(side, column.answer())).mapToLong(Span::records).sum();
      counts.add(new Count(least, most));
    }
    long all = spans.stream().mapToLong(Span::records).sum();
    return new Row(spans.getFirst().keys(), Count.exactly(all), List.copyOf(counts));
  }

  private List<Bundle> bundles(int act, List<String> keys) {
    List<String> selected = new ArrayList<>(keys.stream().map(Counting::key).toList());
    for (int side = 0; side < mapping.sides().size(); side++) {
      selected.add(Answers.possible(side, act));
    }
    String sql =
        "select "
            + String.join(", ", selected)
            + ", count(*) from joined group by all order by all";
    return store.query(sql, row -> bundle(row, keys.size()));
  }

  private static String key(String column) {
    return "coalesce(" + Store.name(column) + "::varchar, " + Store.text(NONE) + ")";
  }

  private Bundle bundle(ResultSet row, int keys) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= keys + mapping.sides().size(); i++) {
      texts.add(row.getString(i));
    }
    List<String> answers =
        texts.subList(keys, texts.size()).stream().map(Counting::answer).toList();
    return new Bundle(List.copyOf(texts.subList(0, keys)), answers, row.getLong(texts.size() + 1));
  }

  private static String answer(String possible) {
    return possible.contains(Settled.JOINT) ? Column.UNDETERMINED : possible;
  }

  /** On each side the answers that it gives to any record, from what is banned to what is open. */
  private List<List<String>> answers(List<Bundle> bundles) {
    List<List<String>> answers = new ArrayList<>();
    for (int i = 0; i < mapping.sides().size(); i++) {
      int side = i;
      answers.add(
          Column.ANSWERS.stream()
              .filter(answer -> bundles.stream().anyMatch(b -> b.says(side, answer)))
              .toList());
    }
    return List.copyOf(answers);
  }

  private List<Column> columns(List<List<String>> answers) {
    List<Column> columns = new ArrayList<>();
    for (int side = 0; side < answers.size(); side++) {
      String name = mapping.sides().get(side).name();
      answers.get(side).forEach(answer -> columns.add(new Column(name, answer)));
    }
    return List.copyOf(columns);
  }

  private Row row(List<Bundle> bundles, List<List<String>> answers) {
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      int side = i;
      counts.addAll(
          cells.parts(
              answers.get(side).stream()
                  .map(answer -> sum(bundles.stream().filter(b -> b.says(side, answer))))
                  .toList()));
    }
    List<String> keys = bundles.getFirst().keys();
    return new Row(keys, cells.of(sum(bundles.stream())), List.copyOf(counts));
  }

  private static long sum(Stream<Bundle> bundles) {
    return bundles.mapToLong(Bundle::records).sum();
  }

  List<Hanging> hanging(long records) {
    List<Hanging> all = new ArrayList<>();
    for (int act = 0; act < mapping.acts().size(); act++) {
      all.add(hanging(act, records));
    }
    return List.copyOf(all);
  }

  private Hanging hanging(int act, long records) {
    SortedMap<String, long[]> found = new TreeMap<>();
    for (int side = 0; side < mapping.sides().size(); side++) {
      for (Map.Entry<String, Long> entry : hangsOn(side, act).entrySet()) {
        found.computeIfAbsent(entry.getKey(), k -> new long[mapping.sides().size()])[side] =
            entry.getValue();
      }
    }
    List<Hanging.Row> rows =
        found.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<String, long[]> e) ->
                        -Arrays.stream(e.getValue()).max().orElse(0))
                    .thenComparing(Map.Entry::getKey))
            .map(e -> new Hanging.Row(e.getKey(), counts(e.getValue(), records)))
            .toList();
    List<String> sides = mapping.sides().stream().map(Side::name).toList();
    return new Hanging(mapping.acts().get(act), sides, rows);
  }

  private List<Count> counts(long[] numbers, long records) {
    return Arrays.stream(numbers).mapToObj(number -> cells.share(number, records)).toList();
  }

  private SortedMap<String, Long> hangsOn(int side, int act) {
    String column = Answers.hangsOn(side, act);
    SortedMap<String, Long> counts = new TreeMap<>();
    store.query(
        "select " + column + ", count(*) from joined where " + column + " <> '' group by 1",
        row -> {
          long records = row.getLong(2);
          items(row.getString(1)).forEach(item -> counts.merge(item, records, Long::sum));
          return records;
        });
    return counts;
  }

  /** Elements of a list are not told apart: their numbers mean nothing across records. */
  private static List<String> items(String hangsOn) {
    return Arrays.stream(hangsOn.split(Settled.JOINT, -1))
        .map(item -> item.replaceAll("\\[\\d+\\]", "[]"))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }
}
