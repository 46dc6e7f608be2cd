package comity.kernel.compare;

import comity.kernel.diagram.Node;
import comity.kernel.possible.Space;
import java.util.List;

/** One act under both laws, redrawn with its questions in place of the facts. */
final class Outline {

  private final Frame frame;
  private final Answers before;
  private final Answers after;

  Outline(ActPair pair, Frame frame, Space space) {
    this.frame = frame.within(space);
    this.before = answers(pair.before(), true, space);
    this.after = answers(pair.after(), false, space);
  }

  private Answers answers(Node act, boolean first, Space space) {
    return new Answers(
        act, Frame.axes(frame.asked(first)), frame.joint(first, space), frame.logic());
  }

  Frame frame() {
    return frame;
  }

  /** Those of one of the laws. */
  List<Question> asked(boolean first) {
    return frame.asked(first);
  }

  Answers before() {
    return before;
  }

  Answers after() {
    return after;
  }

  Logic logic() {
    return frame.logic();
  }

  /** Every case there is. */
  Node there() {
    return frame.there();
  }
}
