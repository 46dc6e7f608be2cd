package comity.kernel.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Remembers how elements may answer the questions asked of a list, together with the facts further
 * out that they were found with: while those stay as they are, nothing needs to be tried again.
 */
final class Kinds {

  private final Interests interests;
  private final Map<Subject, List<Found>> found = new HashMap<>();
  private final Deque<Frame> frames = new ArrayDeque<>();

  Kinds(Interests interests) {
    this.interests = interests;
  }

  /** An element by what is known of it, and how much was known of what is asked. */
  private record Subject(String type, String content, int interests) {}

  private record Found(Map<FactKey, Object> facts, Map<List<Object>, Tree> kinds) {}

  /** A search under way: the records further out and what was read of them. */
  private record Frame(Path path, Map<FactKey, Object> facts) {}

  Map<List<Object>, Tree> of(Path path, Tree element, Supplier<Map<List<Object>, Tree>> search) {
    Subject subject = new Subject(element.type().name(), element.toString(), interests.size());
    List<Found> before = found.computeIfAbsent(subject, s -> new ArrayList<>());
    for (Found entry : before) {
      if (holds(path, entry.facts())) {
        entry.facts().forEach((key, value) -> read(fact(path, key), value));
        return entry.kinds();
      }
    }
    Found fresh = search(path, search);
    before.add(fresh);
    return fresh.kinds();
  }

  private Found search(Path path, Supplier<Map<List<Object>, Tree>> search) {
    Frame frame = new Frame(path, new HashMap<>());
    frames.push(frame);
    try {
      return new Found(frame.facts(), search.get());
    } finally {
      frames.pop();
    }
  }

  private static boolean holds(Path path, Map<FactKey, Object> facts) {
    return facts.entrySet().stream()
        .allMatch(e -> Objects.equals(value(fact(path, e.getKey())), e.getValue()));
  }

  private static Object value(Ref fact) {
    return fact.tree().get(fact.fact());
  }

  private static Ref fact(Path path, FactKey key) {
    Tree tree =
        path.trees().stream()
            .filter(t -> t.type().name().equals(key.type()))
            .findFirst()
            .orElseThrow();
    return new Ref(tree, tree.type().fact(key.path()).orElseThrow());
  }

  /** A fact was read; it matters to every search under way that goes on further in. */
  void read(Ref fact, Object value) {
    for (Frame frame : frames) {
      if (frame.path().trees().contains(fact.tree())) {
        frame.facts().put(fact.key(), value);
      }
    }
  }
}
