package comity.cli;

import comity.kernel.choice.AsOf;
import comity.kernel.choice.Chosen;
import comity.kernel.compare.Sensitivity;
import comity.kernel.json.Utf8;
import comity.kernel.law.Reading;
import comity.kernel.law.Vocabulary;
import comity.kernel.words.ActWords;
import comity.kernel.words.Listing;
import comity.replay.Count;
import comity.replay.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each reading decides, as a list for counsel. */
final class ReadingsNote {

  private final Chosen chosen;
  private final List<Sensitivity.Choice> choices;
  private final Optional<Report> report;
  private final Map<String, Reading> readings;

  ReadingsNote(Chosen chosen, List<Sensitivity.Choice> choices, Optional<Report> report) {
    this.chosen = chosen;
    this.choices = choices;
    this.report = report;
    this.readings = chosen.readings();
  }

  void write(AsOf asOf, Sheet sheet) {
    NoteHead.write(chosen, "what hangs on each reading", asOf, sheet);
    report.ifPresent(r -> sheet.sentence(0, "On " + r.title() + ": " + r.records() + " records."));
    choices.forEach(choice -> write(choice, sheet));
    if (choices.isEmpty()) {
      sheet.sentence(0, "No answer hangs on a reading.");
    }
  }

  private void write(Sensitivity.Choice choice, Sheet sheet) {
    Reading reading = readings.get(choice.id());
    sheet.heading(choice.id() + (reading == null ? "" : ": " + reading.question()));
    alternative(choice.one(), reading, sheet);
    alternative(choice.other(), reading, sheet);
    sheet.sentence(0, decides(choice));
    records(choice.id()).forEach(line -> sheet.sentence(0, line));
  }

  private static void alternative(String value, Reading reading, Sheet sheet) {
    String ground = reading == null ? "" : reading.alternatives().getOrDefault(value, "");
    sheet.sentence(1, value + ": " + ground);
  }

  private static String decides(Sensitivity.Choice choice) {
    int regions = choice.regions();
    if (regions == 0) {
      return "It decides nothing: no case is answered differently.";
    }
    List<String> acts = choice.acts().keySet().stream().map(ActWords::phrase).toList();
    return "It decides "
        + Listing.count(regions, "region")
        + " of cases: whether to "
        + Listing.orOf(acts)
        + ".";
  }

  /** How many records' answers hang on it, act by act. */
  private List<String> records(String id) {
    List<String> lines = new ArrayList<>();
    counts(id)
        .forEach((act, count) ->
            lines.add("Of the records " + count + " hang on it for `" + act + "`."));
    if (report.isPresent() && lines.isEmpty()) {
      lines.add("No record hangs on it.");
    }
    return lines;
  }

  private Map<String, Count> counts(String id) {
    Map<String, Count> counts = new LinkedHashMap<>();
    report.stream()
        .flatMap(r -> r.hanging().stream())
        .forEach(hanging ->
            hanging.rows().stream()
                .filter(row -> row.what().equals(Vocabulary.READING + id))
                .forEach(row -> counts.put(hanging.act(), row.records().getFirst())));
    return counts;
  }

  void json(AsOf asOf, Utf8 into) {
    into.raw("{\"asOf\":").text(asOf.day().toString()).raw(",\"readings\":");
    into.list(choices, this::json).raw("}\n");
  }

  private void json(Sensitivity.Choice choice, Utf8 into) {
    into.raw("{\"reading\":").text(choice.id());
    into.raw(",\"between\":").texts(List.of(choice.one(), choice.other()));
    into.raw(",\"regions\":" + choice.regions());
    into.raw(",\"acts\":").texts(List.copyOf(choice.acts().keySet()));
    report.ifPresent(r -> records(choice.id(), into));
    into.raw("}");
  }

  private void records(String id, Utf8 into) {
    into.raw(",\"records\":");
    JsonObjects.write(counts(id), ReadingsNote::json, into);
  }

  private static void json(Count count, Utf8 into) {
    into.raw("{\"atLeast\":" + count.atLeast() + ",\"atMost\":" + count.atMost() + "}");
  }
}
