package comity.kernel.dmn.xml;

import comity.kernel.feel.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns what stands between two tags into characters and their places. The parser has already seen
 * that it is well formed.
 */
final class XmlTextReader {

  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

  private final String file;
  private final List<String> lines;
  private final StringBuilder value = new StringBuilder();
  private final List<Position> places = new ArrayList<>();
  private int line;
  private int column;

  /** The lines of the file, without their ends. */
  XmlTextReader(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** What stands from one place (inclusive) to another (exclusive), comments left out. */
  XmlText read(Position from, Position to) {
    value.setLength(0);
    places.clear();
    line = from.line();
    column = from.column();
    while (line < to.line() || (line == to.line() && column < to.column())) {
      step();
    }
    places.add(to);
    return new XmlText(value.toString(), places);
  }

  private void step() {
    if (column > current().length()) {
      emit("\n");
      line++;
      column = 1;
    } else if (ahead("<![CDATA[")) {
      column += "<![CDATA[".length();
      until("]]>", true);
    } else if (ahead("<!--")) {
      until("-->", false);
    } else if (ahead("<?")) {
      until("?>", false);
    } else if (ahead("&")) {
      entity();
    } else {
      character();
    }
  }

  private void until(String end, boolean keep) {
    while (!ahead(end)) {
      if (column > current().length()) {
        emitIf(keep, "\n");
        line++;
        column = 1;
      } else {
        emitIf(keep, current().substring(column - 1, column));
        column++;
      }
    }
    column += end.length();
  }

  private void entity() {
    int end = current().indexOf(';', column);
    String name = current().substring(column, end);
    emit(name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.get(name));
    column = end + 2;
  }

  private static String numbered(String number) {
    return Character.toString(
        number.startsWith("x")
            ? Integer.parseInt(number.substring(1), 16)
            : Integer.parseInt(number));
  }

  private void character() {
    emit(current().substring(column - 1, column));
    column++;
  }

  private void emitIf(boolean keep, String text) {
    if (keep) {
      emit(text);
    }
  }

  private void emit(String text) {
    value.append(text);
    for (int i = 0; i < text.length(); i++) {
      places.add(new Position(file, line, column));
    }
  }

  private boolean ahead(String text) {
    return current().startsWith(text, column - 1);
  }

  private String current() {
    return lines.get(line - 1);
  }
}
