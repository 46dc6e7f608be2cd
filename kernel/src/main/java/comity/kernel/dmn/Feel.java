package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlText;
import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelParser;
import comity.kernel.feel.Names;
import comity.kernel.feel.Position;
import comity.kernel.feel.Test;
import comity.kernel.law.LawException;
import java.util.function.BiFunction;

/** Reads the FEEL that stands in an XML file; every place is that of the file. */
final class Feel {

  private Feel() {}

  /** An expression. */
  static Expr expression(XmlText text, Names names) {
    return placed(
        text, (value, at) -> new Places(text).rewrite(FeelParser.expression(value, at, names)));
  }

  /** A cell. */
  static Test test(XmlText text, Names names) {
    return placed(text, (value, at) -> new Places(text).rewrite(FeelParser.test(value, at, names)));
  }

  /**
   * Reads the text as if it stood alone: only then can each place be found again behind entities.
   */
  private static <T> T placed(XmlText text, BiFunction<String, Position, T> read) {
    try {
      return read.apply(text.trimmed(), new Position(text.at().file(), 1, 1));
    } catch (LawException e) {
      Places places = new Places(text);
      throw new LawException(
          e.faults().stream()
              .map(f -> new LawException.Fault(places.place(f.at()), f.says()))
              .toList());
    }
  }

  private static final class Places extends Rewriter {

    private final XmlText text;

    Places(XmlText text) {
      this.text = text;
    }

    @Override
    Position place(Position at) {
      return text.at(at.line(), at.column());
    }
  }
}
