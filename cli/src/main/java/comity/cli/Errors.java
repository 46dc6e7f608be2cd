package comity.cli;

import comity.casework.ledger.LedgerException;
import comity.kernel.book.LawBookException;
import comity.kernel.choice.ChoiceException;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.facts.FactException;
import comity.kernel.json.CaseException;
import comity.kernel.law.LawException;
import comity.kernel.possible.TooManyPossibilitiesException;
import comity.replay.ReplayException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says on one line for each error what is wrong, and which exit code it means. */
final class Errors {

  private Errors() {}

  static int report(Throwable error, PrintWriter err) {
    return switch (error) {
      case LawException e -> law(e, err);
      case NodeBudgetException e -> line(e.getMessage(), Exit.INVALID_LAW, err);
      case ChoiceException e -> line(e.getMessage(), Exit.WRONG, err);
      case CommandException e -> line(e.getMessage(), Exit.WRONG, err);
      case CaseException e -> line(e.getMessage(), Exit.WRONG, err);
      case ReplayException e -> line(e.getMessage(), Exit.WRONG, err);
      case FactException e -> line(e.getMessage(), Exit.WRONG, err);
      case LawBookException e -> line(e.getMessage(), Exit.WRONG, err);
      case TooManyPossibilitiesException e -> line(e.getMessage(), Exit.WRONG, err);
      case LedgerException e -> line(e.getMessage(), Exit.FAILED, err);
      case UncheckedIOException e -> line(file(e.getCause()), Exit.WRONG, err);
      case IOException e -> line(file(e), Exit.WRONG, err);
      case OutOfMemoryError e ->
          line("out of memory; give it more with JAVA_TOOL_OPTIONS=-Xmx4g", Exit.WRONG, err);
      default -> line(ours(error), Exit.WRONG, err);
    };
  }

  static int line(String message, int code, PrintWriter err) {
    err.println("comity: " + oneLine(message));
    err.flush();
    return code;
  }

  private static int law(LawException faults, PrintWriter err) {
    faults.faults().forEach(fault -> err.println(oneLine(fault.toString())));
    err.flush();
    return Exit.INVALID_LAW;
  }

  private static String file(IOException e) {
    return switch (e) {
      case NoSuchFileException f -> "there is no file `" + f.getFile() + "`; check the path";
      case AccessDeniedException f ->
          "`" + f.getFile() + "` may not be read or written; check its permissions";
      case FileSystemException f -> "`" + f.getFile() + "`: " + f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /** A fault of this program: its place, but nothing of what it was working on. */
  private static String ours(Throwable error) {
    String place = "unknown place";
    for (StackTraceElement frame : error.getStackTrace()) {
      if (frame.getClassName().startsWith("comity.")) {
        place = frame.getFileName() + ":" + frame.getLineNumber();
        break;
      }
    }
    return "this should not happen ("
        + error.getClass().getSimpleName()
        + " at "
        + place
        + "); please report that place and the command";
  }

  private static String oneLine(String message) {
    return String.valueOf(message).replace('\n', ' ').replace('\r', ' ');
  }
}
