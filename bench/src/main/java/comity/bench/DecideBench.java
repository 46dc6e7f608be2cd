package comity.bench;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.decide.Decider;
import comity.kernel.facts.Facts;
import comity.kernel.outcome.Outcome;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;

/** One decision from typed facts: the outcome of every act, with the rules that gave it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 20, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
@State(Scope.Thread)
public class DecideBench {

  @Param({"may-hold", "must-not-hold", "mixed"})
  public String which;

  private Decider decider;
  private Facts[] cases;
  private int next;

  @Setup
  public void setup() {
    CompiledLaw law = JailLaw.compile();
    decider = Decider.prepared(law);
    cases = Cases.of(which, law.vocabulary());
  }

  @Benchmark
  public void decide(Blackhole reader) {
    List<Outcome> outcomes = decider.decide(cases[next++ & (cases.length - 1)]).outcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      reader.consume(outcome.modality());
      reader.consume(outcome.limits());
      reader.consume(outcome.grounds());
    }
  }
}
