package comity.cli;

/** How a comparison is printed. */
enum DiffFormat {
  /** For the eye: broken lines, emphasis on a terminal. */
  human,
  /** For a screen reader: one sentence a line. */
  plain,
  /** For programs. */
  json,
  /** For a memorandum. */
  markdown,
  /** For a browser: one page that needs nothing else. */
  html
}
