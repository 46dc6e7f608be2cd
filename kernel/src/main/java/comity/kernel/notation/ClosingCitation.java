package comity.kernel.notation;

/** Prose, cut before the citation in square brackets that closes it. */
record ClosingCitation(String prose, String citation, boolean isEmpty) {

  static ClosingCitation of(String prose) {
    int open = prose.endsWith("]") ? opening(prose) : -1;
    if (open < 0) {
      return new ClosingCitation(prose, "", false);
    }
    String citation = prose.substring(open + 1, prose.length() - 1).strip().replaceAll("\\s+", " ");
    String before = prose.substring(0, open).replaceAll("[ \t]+$", "");
    return new ClosingCitation(before, citation, citation.isEmpty());
  }

  /** The bracket that the last one closes. */
  private static int opening(String prose) {
    int depth = 0;
    for (int i = prose.length() - 1; i >= 0; i--) {
      depth += prose.charAt(i) == ']' ? 1 : prose.charAt(i) == '[' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** As a law file has it. */
  static String print(String prose, String citation) {
    if (citation.isEmpty()) {
      return prose;
    }
    String between = prose.isEmpty() || prose.endsWith("\n") ? "" : " ";
    return prose + between + "[" + citation + "]";
  }
}
