package comity.casework.report;

/** What is known of a yes-or-no question. */
enum Truth {
  YES,
  NO,
  /** Some fact or reading is missing on which it hangs. */
  OPEN
}
