package comity.kernel.oracle;

import comity.kernel.law.Acts;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import comity.kernel.law.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A version of a law as the naive evaluator takes it. */
public final class NaiveLaw {

  private final LawText text;
  private final Vocabulary vocabulary;
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, Definition> definitions = new HashMap<>();

  /**
   * A law.
   *
   * @param text with what it borrows from other laws
   * @param vocabulary with the readings among the facts of the case
   * @param lists the sections in force, by the name of the list
   */
  public NaiveLaw(LawText text, Vocabulary vocabulary, Map<String, ? extends Set<String>> lists) {
    this.text = text;
    this.vocabulary = vocabulary;
    lists.forEach((name, sections) -> this.lists.put(name, Set.copyOf(sections)));
    text.definitions().forEach(definition -> definitions.put(definition.name(), definition));
  }

  LawText text() {
    return text;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The sections on that list; null if there is no such list. */
  Set<String> list(String name) {
    return lists.get(name);
  }

  /** The acts it decides, in the order of {@link Acts#ACTS}. */
  public List<String> acts() {
    return Acts.ACTS.stream().filter(this::decides).toList();
  }

  Definition definition(String name) {
    Definition definition = definitions.get(name);
    if (definition == null) {
      throw new IllegalStateException("no definition of `" + name + "`");
    }
    return definition;
  }

  /** Whether a decision, not a test, has that name. */
  boolean decides(String name) {
    Definition definition = definitions.get(name);
    return definition != null && !definition.isTest();
  }
}
