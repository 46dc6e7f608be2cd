package comity.laws;

import comity.kernel.dmn.DmnExport;
import comity.kernel.outcome.Limit;
import java.io.StringReader;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A law version as Drools runs it: its DMN 1.3 export, compiled by Drools. */
final class DroolsLaw {

  private final DMNRuntime runtime;
  private final DMNModel model;
  private final Matches matches = new Matches();

  DroolsLaw(Versions.Entry version) {
    String dmn = DmnExport.write(version.edition(), version.vocabulary());
    Resource file = ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8");
    file.setSourcePath("law.dmn");
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(file))
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModels().getFirst();
    this.runtime.addListener(matches);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages(DMNMessage.Severity.ERROR).toString());
    }
  }

  /**
   * What Drools says of one act.
   *
   * @param modality null where it gives none
   * @param rules those of the act's own table that matched
   */
  record Said(String modality, Optional<Limit> limit, SortedSet<Integer> rules) {}

  /** The rules that matched in each table of the last case. */
  private static final class Matches implements DMNRuntimeEventListener {

    private final Map<String, SortedSet<Integer>> rules = new HashMap<>();

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
      rules.computeIfAbsent(event.getNodeName(), n -> new TreeSet<>()).addAll(event.getMatches());
    }
  }

  /** Decides the acts of a case. */
  Map<String, Said> decide(Collection<String> acts, Map<String, Object> inputs) {
    matches.rules.clear();
    DMNContext context = runtime.newContext();
    inputs.forEach(context::set);
    DMNResult result = runtime.evaluateByName(model, context, acts.toArray(String[]::new));
    Map<String, Said> said = new TreeMap<>();
    acts.forEach(act -> said.put(act, said(result.getDecisionResultByName(act))));
    return said;
  }

  private Said said(DMNDecisionResult decision) {
    if (decision.hasErrors()) {
      throw new AssertionError(decision.getMessages().toString());
    }
    SortedSet<Integer> rules =
        matches.rules.getOrDefault(decision.getDecisionName(), new TreeSet<>());
    return decision.getResult() instanceof Map<?, ?> parts
        ? new Said((String) parts.get("modality"), limit(parts.get("limit")), rules)
        : new Said((String) decision.getResult(), Optional.empty(), rules);
  }

  private static Optional<Limit> limit(Object value) {
    return value instanceof Map<?, ?> parts
        ? Optional.of(
            new Limit(
                duration(parts.get("duration")),
                excluding(parts.get("excluding")),
                text(parts.get("calendar")),
                text(parts.get("from"))))
        : Optional.empty();
  }

  private static String duration(Object value) {
    return value instanceof Duration duration ? duration.toString() : String.valueOf(value);
  }

  private static List<String> excluding(Object days) {
    return days instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : List.of();
  }

  private static String text(Object value) {
    return value == null ? "" : (String) value;
  }
}
