package comity.server.lab;

import comity.kernel.feel.Expr;
import comity.kernel.law.Acts;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.FactType;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.Reading;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which values the cells of a column can have, where they are few. */
public final class Choices {

  private static final List<String> YES_NO = List.of("yes", "no");
  private static final String LIMIT = "within";

  private final Edition edition;
  private final Vocabulary vocabulary;

  /**
   * Choices.
   *
   * @param edition with what it borrows
   */
  public Choices(Edition edition, Vocabulary vocabulary) {
    this.edition = edition;
    this.vocabulary = vocabulary;
  }

  private LawText text() {
    return edition.text();
  }

  /** The values of what a column looks at; none where they are not a few. */
  public List<String> tested(Logic.Column column) {
    return of(column.expression(), new HashSet<>());
  }

  /**
   * The values that a result can have; none where they are not a few.
   *
   * @param output the name of the result; empty for the only one
   */
  public List<String> given(Definition definition, String output) {
    if (output.equals(LIMIT)) {
      return limits();
    }
    if (Acts.ACTS.contains(definition.name())) {
      return Acts.MODALITIES;
    }
    return output.isEmpty() ? of(definition, new HashSet<>()) : List.of();
  }

  /** No limit, and what gives one anywhere in the law. */
  private List<String> limits() {
    Set<String> names = new LinkedHashSet<>(List.of("-"));
    for (Definition definition : text().definitions()) {
      if (definition.logic() instanceof Logic.Table table && table.outputs().size() > 1) {
        int at = table.outputs().indexOf(LIMIT);
        if (at < 0) {
          names.add(definition.name());
        }
      }
    }
    return List.copyOf(names);
  }

  private List<String> of(Expr expression, Set<String> asked) {
    return switch (expression) {
      case Expr.Reading e ->
          Optional.ofNullable(edition.law().readings().get(e.id()))
              .map(Reading::alternatives)
              .map(all -> List.copyOf(all.keySet()))
              .orElse(List.of());
      case Expr.Name e -> of(e, asked);
      case Expr.Call e -> named(e.function(), asked);
      case Expr.Literal(var at, Boolean yes) -> YES_NO;
      case Expr.If e -> of(e.then(), asked);
      case Expr.Not e -> YES_NO;
      case Expr.And e -> YES_NO;
      case Expr.Or e -> YES_NO;
      case Expr.Compare e -> YES_NO;
      case Expr.In e -> YES_NO;
      case Expr.InList e -> YES_NO;
      case Expr.Quantified e -> YES_NO;
      default -> List.of();
    };
  }

  private List<String> of(Expr.Name name, Set<String> asked) {
    Optional<FactType> fact = vocabulary.root().fact(name.dotted()).map(f -> f.type());
    if (fact.isPresent()) {
      return of(fact.get());
    }
    if (name.path().size() == 1) {
      return named(name.dotted(), asked);
    }
    String rest = String.join(".", name.path().subList(1, name.path().size()));
    Optional<RecordType> element = vocabulary.record(name.path().getFirst());
    return element.flatMap(e -> e.fact(rest)).map(f -> of(f.type())).orElse(List.of());
  }

  private static List<String> of(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> YES_NO;
      case FactType.OneOf t -> t.values();
      default -> List.of();
    };
  }

  private List<String> named(String name, Set<String> asked) {
    return text().definition(name).map(d -> of(d, asked)).orElse(List.of());
  }

  private List<String> of(Definition definition, Set<String> asked) {
    if (!asked.add(definition.name())) {
      return List.of();
    }
    return switch (definition.logic()) {
      case Logic.Formula formula -> of(formula.expression(), asked);
      case Logic.Table table -> table.outputs().size() == 1 ? of(table, asked) : List.<String>of();
    };
  }

  private List<String> of(Logic.Table table, Set<String> asked) {
    Set<String> values = new LinkedHashSet<>();
    for (Logic.Rule rule : table.rules()) {
      List<String> own = result(rule.outputs().getFirst(), asked);
      if (own.isEmpty()) {
        return List.of();
      }
      values.addAll(own);
    }
    return List.copyOf(new ArrayList<>(values));
  }

  private List<String> result(Expr result, Set<String> asked) {
    return switch (result) {
      case Expr.Literal(var at, Boolean yes) -> YES_NO;
      case Expr.Word word ->
          text().definition(word.text()).isPresent()
              ? named(word.text(), asked)
              : List.of(word.text());
      default -> List.of();
    };
  }
}
