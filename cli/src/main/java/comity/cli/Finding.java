package comity.cli;

import comity.kernel.json.Utf8;

/** What a check found where everything holds. */
interface Finding {

  /** For a reader. */
  void write(Sheet sheet);

  /** For a program. */
  void json(Utf8 out);
}
