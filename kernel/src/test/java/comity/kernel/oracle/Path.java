package comity.kernel.oracle;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A record and those that it stands in, the case first. */
record Path(List<Tree> trees) {

  static Path of(Tree root) {
    return new Path(List.of(root));
  }

  Path to(Tree element) {
    return new Path(Stream.concat(trees.stream(), Stream.of(element)).toList());
  }

  Tree last() {
    return trees.getLast();
  }

  /** Whether that record is one that the last one stands in. */
  boolean encloses(Tree tree) {
    return tree != last() && trees.contains(tree);
  }

  /**
   * The record of that type on this path, or else all that stand in the last one; a blank one where
   * a list is unknown.
   */
  List<Path> find(String type, Vocabulary vocabulary) {
    for (int i = 0; i < trees.size(); i++) {
      if (trees.get(i).type().name().equals(type)) {
        return List.of(new Path(trees.subList(0, i + 1)));
      }
    }
    List<Path> found = new ArrayList<>();
    descend(type, vocabulary, found);
    return found;
  }

  private void descend(String type, Vocabulary vocabulary, List<Path> found) {
    for (Fact fact : last().type().facts()) {
      if (fact.type() instanceof FactType.ListOf list) {
        for (Tree element : elements(fact, vocabulary.record(list.element()).orElseThrow())) {
          to(element).take(type, vocabulary, found);
        }
      }
    }
  }

  private List<Tree> elements(Fact list, RecordType type) {
    List<Tree> known = last().elements(list);
    return known == null ? List.of(new Tree(type)) : known;
  }

  private void take(String type, Vocabulary vocabulary, List<Path> found) {
    if (last().type().name().equals(type)) {
      found.add(this);
    } else {
      descend(type, vocabulary, found);
    }
  }
}
