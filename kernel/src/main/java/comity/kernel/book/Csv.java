package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.notation.Faults;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into records by RFC 4180: a field may stand in quotes, and a quote in it is doubled.
 */
final class Csv {

  /** One record. */
  record Row(Position at, List<String> fields) {}

  private final String file;
  private final String text;
  private final Faults faults;
  private int offset;
  private int line = 1;

  private Csv(String file, String text, Faults faults) {
    this.file = file;
    this.text = text;
    this.faults = faults;
  }

  /** All records; empty lines are none. */
  static List<Row> rows(String file, String content, Faults faults) {
    String text = content.replaceFirst("^\uFEFF", "").replaceAll("\r\n?", "\n");
    return new Csv(file, text, faults).read();
  }

  private List<Row> read() {
    List<Row> rows = new ArrayList<>();
    while (offset < text.length()) {
      if (text.charAt(offset) == '\n') {
        offset++;
        line++;
      } else {
        rows.add(row());
      }
    }
    return rows;
  }

  private Row row() {
    Position at = new Position(file, line, 1);
    List<String> fields = new ArrayList<>();
    do {
      fields.add(field());
    } while (accept(','));
    if (offset < text.length() && text.charAt(offset) != '\n') {
      faults.add(at, "text behind the closing quote of field " + fields.size());
      skipLine();
    }
    return new Row(at, List.copyOf(fields));
  }

  private boolean accept(char sign) {
    boolean here = offset < text.length() && text.charAt(offset) == sign;
    offset += here ? 1 : 0;
    return here;
  }

  private void skipLine() {
    int end = text.indexOf('\n', offset);
    offset = end < 0 ? text.length() : end;
  }

  private String field() {
    return accept('"') ? quoted() : plain();
  }

  private String plain() {
    int begin = offset;
    while (offset < text.length() && ",\n".indexOf(text.charAt(offset)) < 0) {
      offset++;
    }
    String field = text.substring(begin, offset);
    if (field.indexOf('"') >= 0) {
      faults.add(
          new Position(file, line, 1), "a quote inside a field that does not begin with one");
    }
    return field;
  }

  private String quoted() {
    Position at = new Position(file, line, 1);
    StringBuilder field = new StringBuilder();
    while (offset < text.length()) {
      char sign = text.charAt(offset++);
      line += sign == '\n' ? 1 : 0;
      if (sign != '"') {
        field.append(sign);
      } else if (accept('"')) {
        field.append('"');
      } else {
        return field.toString();
      }
    }
    faults.add(at, "a quoted field that does not end");
    return field.toString();
  }
}
