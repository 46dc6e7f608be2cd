package comity.server.pages;

import comity.kernel.ask.AnswerText;
import comity.kernel.ask.Question;
import comity.kernel.law.FactType;
import java.util.List;

/**
 * How a question is put on a page.
 *
 * @param control {@code choice}, {@code several}, {@code when}, {@code number} or {@code text}
 * @param element which of several it is about, counting from 1; 0 for none
 * @param list the list in which the element stands; empty for none
 */
record QuestionView(
    String control, List<String> values, String accepted, int element, String list) {

  static QuestionView of(Question question) {
    String path = question.path();
    int open = path.lastIndexOf('[');
    int element =
        open < 0 ? 0 : 1 + Integer.parseInt(path.substring(open + 1, path.indexOf(']', open)));
    String list = open < 0 ? "" : path.substring(0, open).replaceFirst(".*\\.", "");
    FactType type = question.fact().type();
    return new QuestionView(
        control(type), AnswerText.values(type), AnswerText.accepted(type), element, list);
  }

  private static String control(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> "choice";
      case FactType.OneOf t -> "choice";
      case FactType.SomeOf t -> "several";
      case FactType.Instant t -> "when";
      case FactType.Whole t -> "number";
      case FactType.ListOf t -> "number";
      default -> "text";
    };
  }
}
