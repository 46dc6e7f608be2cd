package comity.cli;

import comity.kernel.choice.ChoiceException;
import comity.kernel.json.CaseException;
import comity.kernel.json.ReadCase;
import comity.kernel.json.Utf8;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cases on standard input, one a line. Each is answered before the next is awaited; many that are
 * there already are answered together.
 */
final class CaseLines {

  private static final int ROOM = 1 << 16;

  /** A line longer than this is no case. */
  private static final int LONGEST = 16 << 20;

  private final CaseSource source;
  private final DecisionPrinter printer;
  private final boolean changes;
  private final boolean json;
  private final Surroundings around;
  private final Utf8 out = new Utf8();
  private byte[] bytes = new byte[ROOM];
  private int number;
  private boolean wrong;
  private boolean open;

  CaseLines(
      CaseSource source,
      DecisionPrinter printer,
      boolean changes,
      boolean json,
      Surroundings around) {
    this.source = source;
    this.printer = printer;
    this.changes = changes;
    this.json = json;
    this.around = around;
  }

  int run() throws IOException {
    try {
      answer(around.in());
    } finally {
      flush();
    }
    return wrong ? Exit.WRONG : open ? Exit.UNDETERMINED : Exit.DONE;
  }

  private void answer(InputStream in) throws IOException {
    int filled = 0;
    for (int read = in.read(bytes);
        read >= 0;
        read = in.read(bytes, filled, bytes.length - filled)) {
      filled = keepRest(lines(filled + read), filled + read);
      flush();
    }
    line(0, filled);
  }

  /** Answers every whole line and returns where the next begins. */
  private int lines(int filled) throws IOException {
    int start = 0;
    for (int i = 0; i < filled; i++) {
      if (bytes[i] == '\n') {
        line(start, i);
        start = i + 1;
      }
    }
    return start;
  }

  private int keepRest(int start, int filled) {
    int rest = filled - start;
    if (rest >= LONGEST) {
      throw new CommandException("line " + (number + 1) + " is too long for a case");
    }
    byte[] room = rest * 2 > bytes.length ? new byte[bytes.length * 2] : bytes;
    System.arraycopy(bytes, start, room, 0, rest);
    bytes = room;
    return rest;
  }

  private void line(int start, int end) throws IOException {
    number++;
    if (isBlank(start, end)) {
      return;
    }
    try {
      ReadCase read = source.line(bytes, start, end - start, number);
      open |= !printer.print("line " + number, read, changes, out);
    } catch (CaseException | ChoiceException | CommandException e) {
      wrong(e.getMessage());
    }
    if (out.length() > ROOM) {
      flush();
    }
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Programs that count on one line for each case find one in its place. */
  private void wrong(String message) throws IOException {
    wrong = true;
    if (json) {
      out.raw("{\"error\":").text(message).raw(",\"line\":" + number + "}\n");
    }
    flush();
    Errors.line(message, Exit.WRONG, around.err());
  }

  private void flush() throws IOException {
    around.print(out);
  }
}
