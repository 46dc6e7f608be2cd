package comity.server.pages;

import comity.kernel.feel.FeelPrinter;
import comity.kernel.law.Logic;
import comity.kernel.notation.EditedTable;
import comity.server.lab.Choices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of a table as a form: a field for each cell.
 *
 * @param row its number; 0 for one that is not there yet
 * @param citation of the sentence
 */
record LabRow(String decision, int row, List<Field> fields, String citation, String says) {

  private static final String ANY = "-";
  private static final String NOT = "not ";
  private static final String BETWEEN = ": ";

  /**
   * One cell.
   *
   * @param name of the field
   * @param code what the column looks at; empty for a result
   * @param control {@code yesno}, {@code several}, {@code one} or {@code text}
   * @param values those to choose from
   * @param ticked those that are chosen
   * @param text as it stands
   */
  record Field(
      String name,
      String label,
      String code,
      String control,
      List<String> values,
      List<String> ticked,
      String text) {}

  /** The form of a row that is there, or of a new one. */
  static LabRow of(EditedTable table, int row, Choices choices) {
    Optional<EditedTable.Row> known =
        table.rows().stream().filter(r -> r.number() == row).findFirst();
    List<Field> fields = new ArrayList<>();
    Logic.Table logic = table.table();
    int inputs = logic.columns().size();
    for (int i = 0; i < inputs; i++) {
      int at = i;
      fields.add(
          tested(
              logic.columns().get(i), i, known.map(r -> r.cells().get(at)).orElse(ANY), choices));
    }
    for (int i = 0; i < logic.outputs().size(); i++) {
      int at = inputs + i;
      String output = logic.outputs().get(i);
      String text = known.map(r -> r.cells().get(at)).orElse(output.equals("within") ? ANY : "");
      fields.add(given(output, at, text, choices.given(table.base(), output)));
    }
    String because = known.map(r -> r.cells().getLast()).orElse("");
    int colon = because.indexOf(BETWEEN);
    return new LabRow(
        table.base().name(),
        known.map(EditedTable.Row::number).orElse(0),
        List.copyOf(fields),
        colon < 0 ? because : because.substring(0, colon),
        colon < 0 ? "" : because.substring(colon + BETWEEN.length()));
  }

  private static Field tested(Logic.Column column, int at, String text, Choices choices) {
    String code = FeelPrinter.notation().expression(column.expression());
    List<String> values = choices.tested(column);
    Optional<Set<String>> ticked = ticked(text, values);
    String control =
        values.isEmpty() || ticked.isEmpty()
            ? "text"
            : values.equals(List.of("yes", "no")) ? "yesno" : "several";
    return new Field(
        "c" + at,
        column.label(),
        code,
        control,
        values,
        ticked.map(List::copyOf).orElse(List.of()),
        text);
  }

  /** The values of which a cell is true; none where it is true of any; empty if it is no choice. */
  private static Optional<Set<String>> ticked(String text, List<String> values) {
    if (text.equals(ANY)) {
      return Optional.of(Set.of());
    }
    boolean isNot = text.startsWith(NOT);
    List<String> named =
        Arrays.stream((isNot ? text.substring(NOT.length()) : text).split(",", -1))
            .map(String::strip)
            .toList();
    if (!values.containsAll(named)) {
      return Optional.empty();
    }
    Set<String> ticked = new LinkedHashSet<>(values);
    ticked.removeIf(value -> named.contains(value) == isNot);
    return Optional.of(ticked);
  }

  private static Field given(String output, int at, String text, List<String> known) {
    List<String> values = new ArrayList<>(known);
    if (!known.isEmpty() && !text.isEmpty() && !values.contains(text)) {
      values.add(text);
    }
    return new Field(
        "c" + at,
        output,
        "",
        values.isEmpty() ? "text" : "one",
        List.copyOf(values),
        List.of(text),
        text);
  }

  /** The cells that were filled in, as a law file would have them. */
  List<String> cells(Form form) {
    List<String> cells = new ArrayList<>();
    for (Field field : fields) {
      cells.add(
          switch (field.control()) {
            case "text", "one" -> form.text(field.name());
            default -> chosen(field, form.all(field.name()));
          });
    }
    cells.add(form.text("citation") + BETWEEN + form.text("says"));
    return cells;
  }

  /** What was not touched stays as it was written. */
  private static String chosen(Field field, List<String> filled) {
    List<String> chosen = field.values().stream().filter(filled::contains).toList();
    if (Set.copyOf(chosen).equals(Set.copyOf(field.ticked()))) {
      return field.text();
    }
    return chosen.isEmpty() || chosen.size() == field.values().size()
        ? ANY
        : String.join(", ", chosen);
  }
}
