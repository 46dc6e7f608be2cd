package comity.cli;

/** How a verb prints. */
enum Format {
  /** For the eye: broken lines, emphasis on a terminal. */
  human,
  /** For a screen reader: one sentence a line. */
  plain,
  /** For programs. */
  json
}
