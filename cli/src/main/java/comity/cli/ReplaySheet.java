package comity.cli;

import comity.kernel.words.ActWords;
import comity.replay.Column;
import comity.replay.Hanging;
import comity.replay.Report;
import comity.replay.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as tables for the eye, or as one sentence for each row. */
final class ReplaySheet {

  private final Report report;
  private final Sheet sheet;
  private final boolean plain;

  private ReplaySheet(Report report, Sheet sheet) {
    this.report = report;
    this.sheet = sheet;
    this.plain = sheet instanceof PlainSheet;
  }

  static String text(Report report, Sheet sheet) {
    new ReplaySheet(report, sheet).write();
    return sheet.text();
  }

  private void write() {
    head();
    report.tables().forEach(this::table);
    report.hanging().stream().filter(h -> !h.rows().isEmpty()).forEach(this::hanging);
    laws();
    if (!report.notes().isEmpty()) {
      sheet.heading("Read with care");
      report.notes().forEach(note -> sheet.sentence(0, note));
    }
  }

  private void head() {
    sheet.title(report.title());
    sheet.sentence(
        0,
        counted(report.records(), "record")
            + ", "
            + counted(report.patterns(), "distinct pattern")
            + " of facts.");
    if (!report.readings().isEmpty()) {
      sheet.sentence(0, "Adopted for every record: reading " + pairs(report.readings()) + ".");
    }
    assumed();
  }

  private void assumed() {
    boolean alike = report.sides().stream().map(Report.SideUsed::assume).distinct().count() == 1;
    for (Report.SideUsed side : alike ? report.sides().subList(0, 1) : report.sides()) {
      if (!side.assume().isEmpty()) {
        String where = alike ? "" : ", in “" + side.name() + "”";
        sheet.sentence(0, "Assumed, not recorded" + where + ": " + pairs(side.assume()) + ".");
      }
    }
  }

  private static String pairs(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + pair.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String counted(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  private void table(Table table) {
    String by = table.keys().isEmpty() ? "" : ", by " + String.join(", ", table.keys());
    sheet.heading("To " + ActWords.phrase(table.act()) + by);
    if (plain) {
      table.rows().forEach(row -> sheet.sentence(0, sentence(table, row)));
    } else {
      ReplayGrid.lines(table).forEach(sheet::imprint);
    }
  }

  private String sentence(Table table, Table.Row row) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < row.counts().size(); i++) {
      Column column = table.columns().get(i);
      parts.add(
          column.side() + ", " + ReplayGrid.words(column.answer()) + " " + row.counts().get(i));
    }
    String keys = row.keys().isEmpty() ? "all" : String.join(", ", row.keys());
    return keys + ": records " + row.records() + "; " + String.join("; ", parts) + ".";
  }

  private void hanging(Hanging hanging) {
    sheet.heading("Undetermined whether to " + ActWords.phrase(hanging.act()) + ", and hanging on");
    if (plain) {
      hanging.rows().forEach(row -> sheet.sentence(0, sentence(hanging, row)));
      return;
    }
    ReplayGrid.lines(hanging).forEach(sheet::imprint);
  }

  private static String sentence(Hanging hanging, Hanging.Row row) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < row.records().size(); i++) {
      parts.add(hanging.sides().get(i) + " " + row.records().get(i));
    }
    return row.what() + ", records: " + String.join("; ", parts) + ".";
  }

  private void laws() {
    sheet.heading("Laws");
    for (Report.SideUsed side : report.sides()) {
      String versions =
          side.versions().entrySet().stream()
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining("\n    "));
      sheet.imprint("  " + side.name());
      versions.lines().forEach(line -> sheet.imprint("    " + line.strip()));
    }
  }
}
