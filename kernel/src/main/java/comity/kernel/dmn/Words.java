package comity.kernel.dmn;

import comity.kernel.feel.Position;
import comity.kernel.law.Definition;
import comity.kernel.law.Logic;
import java.util.List;

/**
 * What people read of a definition.
 *
 * @param citation the citation in brackets that closes the prose
 */
record Words(String question, String prose, String citation) {

  /** A description as the export writes it: prose, and its citation in brackets behind it. */
  static String description(String prose, String citation) {
    String bracketed = citation.isEmpty() ? "" : "[" + citation + "]";
    return prose.isEmpty() || bracketed.isEmpty() ? prose + bracketed : prose + " " + bracketed;
  }

  static Words of(DrgElement logic, DrgElement shown) {
    DrgElement.Words inner = Functions.words(logic);
    DrgElement.Words outer = Functions.words(shown);
    String question = outer.question().isEmpty() ? inner.question() : outer.question();
    String description = outer.description().isEmpty() ? inner.description() : outer.description();
    int open = description.endsWith("]") ? opening(description) : -1;
    return open < 0
        ? new Words(question, description, "")
        : new Words(
            question,
            description.substring(0, open).stripTrailing(),
            description.substring(open + 1, description.length() - 1));
  }

  /** Where the bracket opens that the last character closes. */
  private static int opening(String description) {
    int open = 0;
    for (int i = description.length() - 1; i >= 0; i--) {
      open += description.charAt(i) == ']' ? 1 : description.charAt(i) == '[' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return -1;
  }

  Definition definition(Position at, String name, List<String> parameters, Logic logic) {
    return new Definition(at, name, parameters, question, prose, citation, logic);
  }
}
