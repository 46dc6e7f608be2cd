package comity.kernel.book;

import comity.kernel.feel.Children;
import comity.kernel.feel.Expr;
import comity.kernel.law.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a definition speaks of.
 *
 * @param names facts by their first word, decisions, tests and dated lists
 */
record Uses(SortedSet<String> names, List<Expr.Reading> readings) {

  static Uses of(Definition definition) {
    Uses uses = new Uses(new TreeSet<>(), new ArrayList<>());
    definition.logic().expressions().forEach(uses::add);
    uses.names.removeAll(definition.parameters());
    return uses;
  }

  static Uses of(List<Definition> definitions) {
    Uses all = new Uses(new TreeSet<>(), new ArrayList<>());
    for (Definition definition : definitions) {
      Uses one = of(definition);
      all.names.addAll(one.names);
      all.readings.addAll(one.readings);
    }
    return all;
  }

  private void add(Expr expression) {
    switch (expression) {
      case Expr.Name name -> names.add(name.path().getFirst());
      case Expr.Word word -> names.add(word.text());
      case Expr.Call call -> names.add(call.function());
      case Expr.Reading reading -> readings.add(reading);
      default -> {}
    }
    Children.of(expression).forEach(this::add);
  }
}
