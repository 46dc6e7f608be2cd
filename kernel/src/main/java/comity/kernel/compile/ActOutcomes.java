package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.feel.CalendarDuration;
import comity.kernel.law.Acts;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.LawException;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Limit;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Turns the decision of an act into a diagram of {@link Outcome}. */
final class ActOutcomes {

  private static final List<String> WITH_LIMIT = List.of("", "within");
  private static final Type.Values MODALITIES = new Type.Values(Acts.MODALITIES);

  private final Edition edition;
  private final Definitions definitions;
  private final Diagrams diagrams;

  ActOutcomes(Edition edition, Definitions definitions, Diagrams diagrams) {
    this.edition = edition;
    this.definitions = definitions;
    this.diagrams = diagrams;
  }

  Node outcomes(Definition act) {
    Typed answers = definitions.answers(act.name(), act.at());
    check(act, answers.type());
    return diagrams.map(answers.node(), v -> outcome(act, v));
  }

  private static void check(Definition act, Type type) {
    Type modality =
        type instanceof Type.Row row && row.names().equals(WITH_LIMIT)
            ? row.types().getFirst()
            : type;
    if (!(modality instanceof Type.Values values)
        || !MODALITIES.values().containsAll(values.values())) {
      throw new LawException(
          act.at(),
          "the act `"
              + act.name()
              + "` must give "
              + MODALITIES.describe()
              + ", found "
              + modality.describe());
    }
  }

  private Outcome outcome(Definition act, Object value) {
    if (value instanceof Missing missing) {
      return missing(act, missing);
    }
    Answered answered = (Answered) value;
    List<Ground> grounds = grounds(act, answered);
    return answered.value() instanceof Row row
        ? new Outcome(
            (String) row.values().getFirst(), limits(act, row.values().get(1)), grounds, false)
        : new Outcome((String) answered.value(), List.of(), grounds, false);
  }

  private Outcome missing(Definition act, Missing missing) {
    String says = (missing.clash() ? "several rows of `" : "no row of `") + missing.decision();
    String tail = missing.clash() ? "` match and disagree" : "` covers this case";
    Ground ground =
        new Ground(edition.law().id(), edition.text().cite(), act.name(), 0, says + tail);
    return new Outcome("needs-counsel", List.of(), List.of(ground), false);
  }

  private List<Ground> grounds(Definition act, Answered answered) {
    List<Ground> own = new ArrayList<>();
    List<Ground> others = new ArrayList<>();
    for (RuleRef ref : answered.rules()) {
      (ref.definition().equals(act.name()) ? own : others).add(ground(ref));
    }
    own.addAll(others);
    return List.copyOf(own);
  }

  private Ground ground(RuleRef ref) {
    LawText text = edition.text();
    Definition definition = text.definitions().get(ref.position());
    if (definition.logic() instanceof Logic.Table table) {
      Logic.Rule rule = table.rules().get(ref.rule() - 1);
      return new Ground(
          edition.law().id(),
          text.fullCitation(rule.citation()),
          ref.definition(),
          ref.rule(),
          rule.says());
    }
    return new Ground(
        edition.law().id(),
        text.fullCitation(definition.citation()),
        ref.definition(),
        0,
        definition.question());
  }

  private static List<Limit> limits(Definition act, Object value) {
    if (!(value instanceof Row row)) {
      return List.of();
    }
    if (!(row.value("duration") instanceof CalendarDuration duration)) {
      throw new LawException(act.at(), "the limit of `" + act.name() + "` needs a `= duration`");
    }
    return List.of(
        new Limit(
            duration.toString(),
            texts(row.value("excluding")),
            text(row.value("calendar")),
            text(row.value("from"))));
  }

  private static List<String> texts(Object value) {
    return value instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
  }

  private static String text(Object value) {
    return value instanceof String text ? text : "";
  }
}
