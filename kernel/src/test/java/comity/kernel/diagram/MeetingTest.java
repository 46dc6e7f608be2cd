package comity.kernel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether two diagrams of booleans have a case in common, against every case there is. */
final class MeetingTest {

  private static final long SEED = 20260722;
  private static final int VARIABLES = 5;

  private final Diagrams diagrams = new Diagrams();
  private final List<Variable> variables =
      IntStream.range(0, VARIABLES).<Variable>mapToObj(Asked::new).toList();

  private static final class Asked extends Variable {
    Asked(int order) {
      super(order, 2);
    }
  }

  /** The diagram of the cases whose bit is set. */
  private Node of(int from, int prefix, int cases) {
    return from == VARIABLES
        ? diagrams.leaf((cases & (1 << prefix)) != 0)
        : diagrams.choose(
            variables.get(from),
            List.of(of(from + 1, prefix << 1, cases), of(from + 1, (prefix << 1) | 1, cases)));
  }

  private static int few(SplittableRandom random) {
    int cases = 0;
    for (int i = 0; i < 4; i++) {
      cases |= 1 << random.nextInt(1 << VARIABLES);
    }
    return cases;
  }

  @Test
  void twoDiagramsMeetWhereSomeCaseIsInBoth() {
    SplittableRandom random = new SplittableRandom(SEED);
    BiPredicate<Node, Node> meet = diagrams.meeting();
    int met = 0;
    for (int i = 0; i < 2_000; i++) {
      int some = few(random);
      int others = few(random);
      boolean common = (some & others) != 0;
      assertThat(meet.test(of(0, 0, some), of(0, 0, others)))
          .as("seed %d, %x and %x", SEED, some, others)
          .isEqualTo(common);
      met += common ? 1 : 0;
    }
    assertThat(met).isBetween(100, 1_900);
  }

  @Test
  void whatHoldsOfNoCaseMeetsNothing() {
    BiPredicate<Node, Node> meet = diagrams.meeting();
    Node all = diagrams.leaf(true);
    Node none = diagrams.leaf(false);
    Node some = of(0, 0, 1 << 7);
    assertThat(List.of(all, some)).allMatch(node -> meet.test(node, all));
    assertThat(List.of(all, none, some)).noneMatch(node -> meet.test(node, none));
    assertThat(List.of(all, none, some)).noneMatch(node -> meet.test(none, node));
  }
}
