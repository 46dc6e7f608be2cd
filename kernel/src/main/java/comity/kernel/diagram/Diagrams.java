package comity.kernel.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Makes diagrams and keeps each once. For one thread while it builds; what it made may be read by
 * any.
 */
public final class Diagrams {

  /** How many branches one compilation may make before it says so and stops. */
  public static final int NODE_BUDGET = 2_000_000;

  private final Map<Object, Leaf> leaves = new HashMap<>();
  private final Map<Key, Branch> branches = new HashMap<>();

  private record Key(Variable variable, List<Node> children) {}

  private record Pair(Node left, Node right) {}

  private record Choice(Variable variable, List<Node> options) {}

  /** The leaf with that value; values are compared by {@code equals}. */
  public Leaf leaf(Object value) {
    return leaves.computeIfAbsent(value, Leaf::new);
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
    return choose(variable, List.copyOf(options), new HashMap<>());
  }

  private Node choose(Variable variable, List<Node> options, Map<Choice, Node> done) {
    Choice choice = new Choice(variable, options);
    Node known = done.get(choice);
    if (known != null) {
      return known;
    }
    Variable top = variable;
    for (Node option : options) {
      top = first(top, option);
    }
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

  /** The diagram whose leaves are {@code op} of the leaves of both. */
  public Node combine(Node left, Node right, BinaryOperator<Object> op) {
    return combine(left, right, op, new HashMap<>());
  }

  private Node combine(Node left, Node right, BinaryOperator<Object> op, Map<Pair, Node> done) {
    if (left instanceof Leaf l && right instanceof Leaf r) {
      return leaf(op.apply(l.value(), r.value()));
    }
    Pair pair = new Pair(left, right);
    Node known = done.get(pair);
    if (known != null) {
      return known;
    }
    Variable top = first(first(null, left), right);
    Node[] children = new Node[top.size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = combine(cofactor(left, top, i), cofactor(right, top, i), op, done);
    }
    Node made = branch(top, children);
    done.put(pair, made);
    return made;
  }

  /** The same diagram with other values at its leaves. */
  public Node map(Node node, Function<Object, Object> op) {
    return bind(node, value -> leaf(op.apply(value)));
  }

  /** The same diagram with a diagram in place of each leaf. */
  public Node bind(Node node, Function<Object, Node> op) {
    return bind(node, op, new HashMap<>());
  }

  private Node bind(Node node, Function<Object, Node> op, Map<Node, Node> done) {
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
    return restrict(node, variable, cell, new HashMap<>());
  }

  private Node restrict(Node node, Variable variable, int cell, Map<Node, Node> done) {
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

  private Node branch(Variable variable, Node[] children) {
    if (allSame(children)) {
      return children[0];
    }
    Key key = new Key(variable, List.of(children));
    Branch known = branches.get(key);
    if (known != null) {
      return known;
    }
    if (branches.size() >= NODE_BUDGET) {
      throw new NodeBudgetException(NODE_BUDGET);
    }
    Branch made = new Branch(variable, children);
    branches.put(key, made);
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
