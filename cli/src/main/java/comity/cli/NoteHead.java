package comity.cli;

import comity.kernel.choice.AsOf;
import comity.kernel.choice.Chosen;

/** How every note begins: whose agency, of what, which day. */
final class NoteHead {

  private NoteHead() {}

  static void write(Chosen chosen, String of, AsOf asOf, Sheet sheet) {
    sheet.title(chosen.agency().isEmpty() ? of : chosen.agency() + ": " + of);
    sheet.sentence(0, "As of " + asOf.day() + ", " + asOf.why() + ".");
  }
}
