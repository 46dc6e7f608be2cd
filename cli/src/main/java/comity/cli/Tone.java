package comity.cli;

/**
 * What a word of an answer is about, for its colour; the words alone say all that the colour does.
 */
enum Tone {
  PLAIN("0"),
  TITLE("1"),
  FORBIDDEN("1;31"),
  ALLOWED("1;32"),
  REQUIRED("1;34"),
  SILENT("2"),
  OPEN("1;35"),
  COUNSEL("1;33");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  /** The tone of an answer. */
  static Tone of(String modality) {
    return switch (modality) {
      case "must-not" -> FORBIDDEN;
      case "may" -> ALLOWED;
      case "must" -> REQUIRED;
      case "not-regulated" -> SILENT;
      default -> COUNSEL;
    };
  }

  String paint(String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
