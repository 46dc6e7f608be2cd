package comity.bench;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.decide.Decider;
import comity.kernel.dmn.DmnExport;
import comity.kernel.facts.Facts;
import comity.kernel.outcome.Outcome;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same law, exported as DMN, decided by Drools from values that it can use as they are. It is
 * asked for less than the kernel answers: {@code hold}, {@code notify} and {@code admit}, and
 * {@code disclose} for one kind of information. The rules that matched, which the kernel always
 * tells, are collected or not.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
@State(Scope.Thread)
public class DroolsBench {

  private static final String KIND = "release-date";
  private static final String[] ACTS = {"hold", "notify", "disclose", "admit"};

  @Param({"may-hold", "must-not-hold"})
  public String which;

  @Param({"false", "true"})
  public boolean rules;

  private DMNRuntime runtime;
  private DMNModel model;
  private DMNContext values;
  private final Matched matched = new Matched();

  private static final class Matched implements DMNRuntimeEventListener {

    private final List<Object> rules = new ArrayList<>();

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
      rules.add(event.getSelected());
    }
  }

  @Setup
  public void setup() {
    CompiledLaw law = JailLaw.compile();
    Facts facts = Cases.of(which, law.vocabulary())[0];
    load(law);
    values = runtime.newContext();
    PlainValues.of(facts, law.editions().getFirst(), KIND).forEach(values::set);
    if (rules) {
      runtime.addListener(matched);
    }
    agree(new Decider(law).decide(facts).outcomes(), List.copyOf(law.acts().keySet()));
  }

  private void load(CompiledLaw law) {
    String dmn = DmnExport.write(law.editions().getFirst(), law.vocabulary());
    Resource resource = ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8");
    resource.setSourcePath("law.dmn");
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    model = runtime.getModels().getFirst();
  }

  /** A figure counts only where both give the same answer. */
  private void agree(List<Outcome> outcomes, List<String> acts) {
    DMNResult result = decide();
    for (String act : ACTS) {
      String here = act.equals("disclose") ? act + "." + KIND : act;
      Object theirs = result.getContext().get(act);
      String ours = outcomes.get(acts.indexOf(here)).modality();
      if (!String.valueOf(theirs).contains(ours) || result.hasErrors()) {
        throw new IllegalStateException(
            act + ": Drools says " + theirs + ", the kernel " + ours + " " + result.getMessages());
      }
    }
  }

  @Benchmark
  public DMNResult decide() {
    matched.rules.clear();
    return runtime.evaluateByName(model, values, ACTS);
  }
}
