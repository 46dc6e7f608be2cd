package comity.kernel.ask;

import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Nodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * How much each term of a diagram tells of the leaf: by how many bits its answer narrows down what
 * may come out on average, if every answer to every term is as likely as any other. A guide for the
 * order of questions, not a claim about the world.
 */
final class Telling {

  /** So that a term that tells something only beside another one is preferred to none. */
  private static final double ASKED = 0.001;

  private final IdentityHashMap<Node, double[]> chances = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Double> reached = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Integer> leaves = new IdentityHashMap<>();
  private final List<Branch> branches = new ArrayList<>();

  private Telling() {}

  /** The bits of each term that the diagram asks, in the order in which it does. */
  static SequencedMap<Term, Double> of(Node root) {
    return new Telling().bits(root);
  }

  private SequencedMap<Term, Double> bits(Node root) {
    for (Node node : Nodes.of(root)) {
      if (node instanceof Branch branch) {
        branches.add(branch);
      } else {
        leaves.put(node, leaves.size());
      }
    }
    branches.sort(Comparator.comparingLong(b -> b.variable().order()));
    branches.reversed().forEach(b -> chances.put(b, average(b)));
    reached.put(root, 1.0);
    branches.forEach(this::spread);
    SequencedMap<Term, Double> bits = new LinkedHashMap<>();
    double[] all = chances(root);
    byTerm().forEach((term, own) -> bits.put(term, bits(all, term, own)));
    return bits;
  }

  private double[] chances(Node node) {
    if (node instanceof Leaf) {
      double[] sure = new double[leaves.size()];
      sure[leaves.get(node)] = 1;
      return sure;
    }
    return chances.get(node);
  }

  private double[] average(Branch branch) {
    int size = branch.variable().size();
    double[] average = new double[leaves.size()];
    for (int cell = 0; cell < size; cell++) {
      add(average, chances(branch.child(cell)), 1.0 / size);
    }
    return average;
  }

  private void spread(Branch branch) {
    int size = branch.variable().size();
    double share = reached.get(branch) / size;
    for (int cell = 0; cell < size; cell++) {
      reached.merge(branch.child(cell), share, Double::sum);
    }
  }

  private Map<Term, List<Branch>> byTerm() {
    Map<Term, List<Branch>> byTerm = new LinkedHashMap<>();
    branches.forEach(
        b -> byTerm.computeIfAbsent((Term) b.variable(), t -> new ArrayList<>()).add(b));
    return byTerm;
  }

  private double bits(double[] all, Term term, List<Branch> own) {
    double after = 0;
    for (int cell = 0; cell < term.size(); cell++) {
      double[] then = all.clone();
      for (Branch branch : own) {
        add(then, chances(branch), -reached.get(branch));
        add(then, chances(branch.child(cell)), reached.get(branch));
      }
      after += open(then) / term.size();
    }
    double asked = own.stream().mapToDouble(reached::get).sum();
    return Math.max(0, open(all) - after) + ASKED * asked;
  }

  private static void add(double[] into, double[] more, double times) {
    for (int i = 0; i < into.length; i++) {
      into[i] += times * more[i];
    }
  }

  /** How many bits are open. */
  private static double open(double[] chances) {
    double bits = 0;
    for (double chance : chances) {
      // The same to the last bit on every machine, hence the strict library.
      bits -= chance <= 0 ? 0 : chance * StrictMath.log(chance) / StrictMath.log(2);
    }
    return bits;
  }
}
