package comity.kernel.dmn;

import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The ids by which the elements of an exported file refer to each other. */
final class ElementIds {

  private final DmnNames names;
  private final Map<String, String> inputs = new HashMap<>();
  private final Map<String, String> decisions = new HashMap<>();
  private final Map<String, String> functions = new HashMap<>();
  private final Map<String, String> decisionNames = new HashMap<>();

  ElementIds(LawText text, Collection<String> inputNames, DmnNames names) {
    this.names = names;
    inputNames.forEach(name -> inputs.put(name, names.id("in_" + name)));
    text.definitions().forEach(this::add);
  }

  private void add(Definition definition) {
    String name = definition.name();
    if (definition.isTest()) {
      functions.put(name, names.id((DmnNames.isService(definition) ? "svc_" : "bkm_") + name));
    }
    if (!definition.isTest() || DmnNames.isService(definition)) {
      decisionNames.put(name, definition.isTest() ? names.decision(definition) : name);
      decisions.put(name, names.id("dec_" + decisionNames.get(name)));
    }
  }

  /** Of an input. */
  String input(String name) {
    return inputs.get(name);
  }

  /** Of a decision, or of the decision that holds the table of a test. */
  String decision(String definition) {
    return decisions.get(definition);
  }

  /** The name of that decision. */
  String decisionName(String definition) {
    return decisionNames.get(definition);
  }

  /** Of a test as others call it. */
  String function(String definition) {
    return functions.get(definition);
  }

  /** Of anything else. */
  String other(String wanted) {
    return names.id(wanted);
  }
}
