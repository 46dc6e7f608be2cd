package comity.server.lab;

import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.LawText;
import comity.kernel.law.Version;
import comity.kernel.notation.EditedTable;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A sketch that was looked at.
 *
 * @param sketch with what changes nothing left out, and the rest in the order of the file
 * @param text what the version's file says itself
 * @param tables all of the file's, by name
 * @param content the file that reproduces the draft; the version's own where nothing is changed
 * @param edition the version as it would read; empty where it cannot be used
 * @param remarks what is wrong with it, and what its author should look at
 */
public record Opened(
    Sketch sketch,
    Law law,
    Version version,
    LawText text,
    SortedMap<String, EditedTable> tables,
    String content,
    Optional<Edition> edition,
    List<Remark> remarks) {

  /** What makes it unfit for use. */
  public List<Remark> faults() {
    return remarks.stream().filter(Remark::serious).toList();
  }

  /** What its author should look at although it can be used. */
  public List<Remark> notes() {
    return remarks.stream().filter(remark -> !remark.serious()).toList();
  }
}
