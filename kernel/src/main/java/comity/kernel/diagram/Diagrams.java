package comity.kernel.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Makes diagrams and keeps each once. For one thread while it builds; what it made may be read by
 * any.
 */
public final class Diagrams {

  /** How many branches one compilation may make before it says so and stops. */
  public static final int NODE_BUDGET = 2_000_000;

  /** Odd, so that no two leaves of the same diagrams share a hash. */
  private static final int LEAF = 0x85EBCA6B;

  private int limit = NODE_BUDGET;
  private final ToIntFunction<Variable> known;
  private final Map<Object, Leaf> leaves = new HashMap<>();
  private final Branches branches = new Branches();

  /** Diagrams that ask everything. */
  public Diagrams() {
    this(variable -> -1);
  }

  /**
   * Diagrams that ask nothing that is known.
   *
   * @param known the cell of a variable, or a negative number if it is not known
   */
  public Diagrams(ToIntFunction<Variable> known) {
    this.known = known;
  }

  /*
   * It has its own equals and hashCode because those that records come with go through method
   * handles: slow to link at each start, and slow until they are compiled.
   */
  private record Choice(Variable variable, List<Node> options) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Choice choice
          && variable == choice.variable
          && options.equals(choice.options);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(variable) + options.hashCode();
    }
  }

  /** The leaf with that value; values are compared by {@code equals}. */
  public Leaf leaf(Object value) {
    Leaf known = leaves.get(value);
    if (known == null) {
      known = new Leaf(value, LEAF * (leaves.size() + 1));
      leaves.put(value, known);
    }
    return known;
  }

  /**
   * Makes something for which no more than so many branches may be made.
   *
   * @throws NodeBudgetException if it needs more; what was made before stays as it was
   */
  public <T> T within(int more, Supplier<T> work) {
    int before = limit;
    limit = Math.min(limit, branches.size() + more);
    try {
      return work.get();
    } finally {
      limit = before;
    }
  }

  /** How many branches were made. */
  public int size() {
    return branches.size();
  }

  /**
   * If {@code variable} lies in cell i then {@code options[i]}; the options may ask any variable.
   *
   * @throws NodeBudgetException if the diagram grows past {@link #NODE_BUDGET}
   */
  public Node choose(Variable variable, List<? extends Node> options) {
    int cell = known.applyAsInt(variable);
    if (cell >= 0) {
      return options.get(cell);
    }
    List<Node> all = List.copyOf(options);
    return top(variable, all).order() == variable.order()
        ? settle(variable, all)
        : choose(variable, all, new HashMap<>());
  }

  private static Variable top(Variable variable, List<Node> options) {
    Variable top = variable;
    for (Node option : options) {
      top = first(top, option);
    }
    return top;
  }

  private Node choose(Variable variable, List<Node> options, Map<Choice, Node> done) {
    Choice choice = new Choice(variable, options);
    Node known = done.get(choice);
    if (known != null) {
      return known;
    }
    Variable top = top(variable, options);
    Node made =
        top.order() == variable.order()
            ? settle(variable, options)
            : push(variable, options, top, done);
    done.put(choice, made);
    return made;
  }

  private Node settle(Variable variable, List<Node> options) {
    Node[] children = new Node[options.size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = cofactor(options.get(i), variable, i);
    }
    return branch(variable, children);
  }

  private Node push(Variable variable, List<Node> options, Variable top, Map<Choice, Node> done) {
    Node[] children = new Node[top.size()];
    for (int i = 0; i < children.length; i++) {
      int cell = i;
      List<Node> within = options.stream().map(o -> cofactor(o, top, cell)).toList();
      children[i] = choose(variable, within, done);
    }
    return branch(top, children);
  }

  /**
   * How two leaves become one.
   *
   * @param neutral a value beside which the other stays as it is; null for none
   * @param absorbing a value beside which the other does not count; null for none
   * @param idempotent whether of two that are the same it makes that same one
   */
  public record Combination(
      BinaryOperator<Object> op, Object neutral, Object absorbing, boolean idempotent) {

    /** Of booleans: both. */
    public static final Combination AND =
        new Combination((a, b) -> (Boolean) a && (Boolean) b, true, false, true);

    /** Of booleans: either. */
    public static final Combination OR =
        new Combination((a, b) -> (Boolean) a || (Boolean) b, false, true, true);

    private boolean absorbs(Node node) {
      return node instanceof Leaf leaf && leaf.value().equals(absorbing);
    }

    private boolean ignores(Node node) {
      return node instanceof Leaf leaf && leaf.value().equals(neutral);
    }
  }

  /** The diagram whose leaves are lists with the value of each of these. */
  public Node together(Iterable<Node> nodes) {
    Node all = leaf(List.of());
    for (Node node : nodes) {
      all = combine(all, node, Diagrams::append);
    }
    return all;
  }

  private static Object append(Object values, Object value) {
    List<Object> longer = new ArrayList<>((List<?>) values);
    longer.add(value);
    return List.copyOf(longer);
  }

  /** The diagram whose leaves are {@code op} of the leaves of both. */
  public Node combine(Node left, Node right, BinaryOperator<Object> op) {
    return combine(left, right, new Combination(op, null, null, false));
  }

  /** The diagram whose leaves are the combination of the leaves of both. */
  public Node combine(Node left, Node right, Combination combination) {
    return combine(left, right, combination, new PairMap<>());
  }

  /** The same, for many pairs of diagrams: what was combined once is kept. */
  public BinaryOperator<Node> combining(Combination combination) {
    PairMap<Node> done = new PairMap<>();
    return (left, right) -> combine(left, right, combination, done);
  }

  /**
   * Whether some way leads to {@code true} in both of two diagrams of booleans; for many pairs, as
   * what was looked at once is kept.
   */
  public BiPredicate<Node, Node> meeting() {
    PairMap<Boolean> done = new PairMap<>();
    return (left, right) -> meet(left, right, done);
  }

  private static boolean meet(Node left, Node right, PairMap<Boolean> done) {
    if (left instanceof Leaf l) {
      return l.value().equals(true) && !isFalse(right);
    }
    if (right instanceof Leaf || left == right) {
      return !isFalse(right);
    }
    Boolean known = done.get(left, right);
    if (known == null) {
      known = meetBelow(left, right, done);
      done.put(left, right, known);
    }
    return known;
  }

  private static boolean isFalse(Node node) {
    return node instanceof Leaf leaf && leaf.value().equals(false);
  }

  private static boolean meetBelow(Node left, Node right, PairMap<Boolean> done) {
    Variable top = first(first(null, left), right);
    for (int i = 0; i < top.size(); i++) {
      if (meet(cofactor(left, top, i), cofactor(right, top, i), done)) {
        return true;
      }
    }
    return false;
  }

  private Node combine(Node left, Node right, Combination how, PairMap<Node> done) {
    if ((left == right && how.idempotent()) || how.absorbs(left) || how.ignores(right)) {
      return left;
    }
    if (how.absorbs(right) || how.ignores(left)) {
      return right;
    }
    if (left instanceof Leaf l && right instanceof Leaf r) {
      return leaf(how.op().apply(l.value(), r.value()));
    }
    Node known = done.get(left, right);
    if (known == null) {
      known = descend(left, right, how, done);
      done.put(left, right, known);
    }
    return known;
  }

  private Node descend(Node left, Node right, Combination how, PairMap<Node> done) {
    Variable top = first(first(null, left), right);
    Node[] children = new Node[top.size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = combine(cofactor(left, top, i), cofactor(right, top, i), how, done);
    }
    return branch(top, children);
  }

  /** The values of a diagram where another, of booleans, is {@code true}. */
  public static Set<Object> values(Node node, Node where) {
    Set<Object> values = new HashSet<>();
    collect(node, where, new PairMap<>(), values);
    return values;
  }

  private static void collect(Node node, Node where, PairMap<Node> seen, Set<Object> values) {
    if (isFalse(where) || seen.get(node, where) != null) {
      return;
    }
    seen.put(node, where, node);
    if (node instanceof Leaf leaf) {
      values.add(leaf.value()); // A diagram that is not false is true somewhere.
      return;
    }
    Variable top = first(first(null, node), where);
    for (int i = 0; i < top.size(); i++) {
      collect(cofactor(node, top, i), cofactor(where, top, i), seen, values);
    }
  }

  /** The same diagram with other values at its leaves. */
  public Node map(Node node, UnaryOperator<Object> op) {
    return map(node, op, new NodeMap<>());
  }

  /** The same, for many diagrams: what was mapped once is kept. */
  public UnaryOperator<Node> mapping(UnaryOperator<Object> op) {
    NodeMap<Node> done = new NodeMap<>();
    return node -> map(node, op, done);
  }

  private Node map(Node node, UnaryOperator<Object> op, NodeMap<Node> done) {
    Node known = done.get(node);
    if (known == null) {
      known =
          switch (node) {
            case Leaf leaf -> leaf(op.apply(leaf.value()));
            case Branch branch -> map(branch, op, done);
          };
      done.put(node, known);
    }
    return known;
  }

  private Node map(Branch branch, UnaryOperator<Object> op, NodeMap<Node> done) {
    Node[] children = new Node[branch.variable().size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = map(branch.child(i), op, done);
    }
    return branch(branch.variable(), children);
  }

  /** The same diagram with a diagram in place of each leaf. */
  public Node bind(Node node, Function<Object, Node> op) {
    return bind(node, op, new NodeMap<>());
  }

  private Node bind(Node node, Function<Object, Node> op, NodeMap<Node> done) {
    Node known = done.get(node);
    if (known != null) {
      return known;
    }
    Node made =
        switch (node) {
          case Leaf l -> op.apply(l.value());
          case Branch b -> {
            Node[] children = new Node[b.variable().size()];
            for (int i = 0; i < children.length; i++) {
              children[i] = bind(b.child(i), op, done);
            }
            yield choose(b.variable(), List.of(children));
          }
        };
    done.put(node, made);
    return made;
  }

  /** The diagram where the variable is known to lie in that cell. */
  public Node restrict(Node node, Variable variable, int cell) {
    return restrict(node, variable, cell, new NodeMap<>());
  }

  /** The same, for many diagrams: what was restricted once is kept. */
  public UnaryOperator<Node> restricting(Variable variable, int cell) {
    NodeMap<Node> done = new NodeMap<>();
    return node -> restrict(node, variable, cell, done);
  }

  private Node restrict(Node node, Variable variable, int cell, NodeMap<Node> done) {
    if (!(node instanceof Branch b) || b.variable().order() > variable.order()) {
      return node;
    }
    if (b.variable().order() == variable.order()) {
      return b.child(cell);
    }
    Node known = done.get(node);
    if (known != null) {
      return known;
    }
    Node[] children = new Node[b.variable().size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = restrict(b.child(i), variable, cell, done);
    }
    Node made = branch(b.variable(), children);
    done.put(node, made);
    return made;
  }

  /**
   * What is left of a diagram, made by these diagrams or by others, when some variables are known.
   * Its leaves stay the same objects.
   *
   * @param cell the cell of a variable, or a negative number if it is not known
   */
  public Node rest(Node node, ToIntFunction<Variable> cell) {
    return rest(node, cell, new NodeMap<>());
  }

  private Node rest(Node node, ToIntFunction<Variable> cell, NodeMap<Node> done) {
    if (!(node instanceof Branch b)) {
      return node;
    }
    Node made = done.get(node);
    if (made == null) {
      int known = cell.applyAsInt(b.variable());
      made = known < 0 ? rest(b, cell, done) : rest(b.child(known), cell, done);
      done.put(node, made);
    }
    return made;
  }

  private Node rest(Branch branch, ToIntFunction<Variable> cell, NodeMap<Node> done) {
    Node[] children = new Node[branch.variable().size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = rest(branch.child(i), cell, done);
    }
    return branch(branch.variable(), children);
  }

  private Node branch(Variable variable, Node[] children) {
    if (allSame(children)) {
      return children[0];
    }
    int hash = Branch.hash(variable, children);
    Branch known = branches.find(variable, children, hash);
    if (known != null) {
      return known;
    }
    if (branches.size() >= limit) {
      throw new NodeBudgetException(limit);
    }
    Branch made = new Branch(variable, children, hash);
    branches.add(made);
    return made;
  }

  private static boolean allSame(Node[] children) {
    for (Node child : children) {
      if (child != children[0]) {
        return false;
      }
    }
    return true;
  }

  private static Node cofactor(Node node, Variable variable, int cell) {
    return node instanceof Branch b && b.variable().order() == variable.order()
        ? b.child(cell)
        : node;
  }

  private static Variable first(Variable variable, Node node) {
    if (!(node instanceof Branch b)) {
      return variable;
    }
    return variable == null || b.variable().order() < variable.order() ? b.variable() : variable;
  }
}
