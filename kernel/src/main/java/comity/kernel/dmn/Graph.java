package comity.kernel.dmn;

import comity.kernel.dmn.DrgElement.Decision;
import comity.kernel.dmn.DrgElement.Reference;
import comity.kernel.dmn.DrgElement.Service;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which decisions hang on which elements. */
final class Graph {

  private final DmnModel model;

  Graph(DmnModel model) {
    this.model = model;
  }

  /**
   * The ids of the decisions that a call of the service works out: its output decisions and all
   * below, up to its input decisions.
   */
  Set<String> inside(Service service) {
    Set<String> inputs = new TreeSet<>();
    service.inputDecisions().forEach(i -> inputs.add(i.id()));
    Set<String> found = new TreeSet<>();
    service.outputs().forEach(o -> collect(o.id(), inputs, found));
    return found;
  }

  private void collect(String id, Set<String> stops, Set<String> found) {
    if (model.element(id) instanceof Decision decision && !stops.contains(id) && found.add(id)) {
      decision.requires().forEach(r -> collect(r.id(), stops, found));
    }
  }

  /** Those of the elements that this one hangs on, or is. */
  Set<String> relevant(String id, Set<String> elements) {
    Set<String> found = new TreeSet<>();
    search(id, elements, new TreeSet<>(), found);
    return found;
  }

  private void search(String id, Set<String> wanted, Set<String> seen, Set<String> found) {
    if (wanted.contains(id)) {
      found.add(id);
    } else if (seen.add(id)) {
      for (Reference r : requires(id)) {
        search(r.id(), wanted, seen, found);
      }
    }
  }

  private List<Reference> requires(String id) {
    return model.element(id) instanceof Decision decision ? decision.requires() : List.of();
  }
}
