package comity.replay;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a report as one JSON object, on one line. Equal reports give equal bytes. */
public final class ReportJson {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final JsonGenerator json;

  private ReportJson(JsonGenerator json) {
    this.json = json;
  }

  /** The report in UTF-8, ended by a line feed. */
  public static byte[] bytes(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new ReportJson(json).write(report);
    }
    out.write('\n');
    return out.toByteArray();
  }

  private void write(Report report) {
    json.writeStartObject();
    json.writeStringProperty("replay", report.mapping());
    json.writeStringProperty("title", report.title());
    json.writeNumberProperty("records", report.records());
    json.writeNumberProperty("patterns", report.patterns());
    json.writeArrayPropertyStart("sides");
    report.sides().forEach(this::side);
    json.writeEndArray();
    texts("readings", report.readings());
    json.writeArrayPropertyStart("tables");
    report.tables().forEach(this::table);
    json.writeEndArray();
    json.writeArrayPropertyStart("undetermined");
    report.hanging().forEach(this::hanging);
    json.writeEndArray();
    list("notes", report.notes());
    json.writeEndObject();
  }

  private void side(Report.SideUsed side) {
    json.writeStartObject();
    json.writeStringProperty("name", side.name());
    texts("versions", side.versions());
    texts("assumed", side.assume());
    json.writeEndObject();
  }

  private void texts(String name, Map<String, String> texts) {
    json.writeObjectPropertyStart(name);
    texts.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private void list(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private void table(Table table) {
    json.writeStartObject();
    json.writeStringProperty("act", table.act());
    list("by", table.keys());
    json.writeArrayPropertyStart("rows");
    table.rows().forEach(row -> row(table, row));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void row(Table table, Table.Row row) {
    json.writeStartObject();
    json.writeObjectPropertyStart("keys");
    for (int i = 0; i < row.keys().size(); i++) {
      json.writeStringProperty(table.keys().get(i), row.keys().get(i));
    }
    json.writeEndObject();
    count("records", row.records());
    json.writeArrayPropertyStart("counts");
    for (int i = 0; i < row.counts().size(); i++) {
      json.writeStartObject();
      json.writeStringProperty("side", table.columns().get(i).side());
      json.writeStringProperty("answer", table.columns().get(i).answer());
      count("records", row.counts().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A number, or the least and the most that it can be. */
  private void count(String name, Count count) {
    if (count.isExact()) {
      json.writeNumberProperty(name, count.atLeast());
    } else {
      json.writeObjectPropertyStart(name);
      json.writeNumberProperty("atLeast", count.atLeast());
      json.writeNumberProperty("atMost", count.atMost());
      json.writeEndObject();
    }
  }

  private void hanging(Hanging hanging) {
    json.writeStartObject();
    json.writeStringProperty("act", hanging.act());
    json.writeArrayPropertyStart("hangsOn");
    for (Hanging.Row row : hanging.rows()) {
      json.writeStartObject();
      json.writeStringProperty("what", row.what());
      json.writeObjectPropertyStart("records");
      for (int i = 0; i < row.records().size(); i++) {
        count(hanging.sides().get(i), row.records().get(i));
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
