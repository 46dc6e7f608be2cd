package comity.bench;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.decide.Decider;
import comity.kernel.facts.Facts;
import comity.kernel.json.CaseReader;
import comity.kernel.json.DecisionWriter;
import comity.kernel.json.Utf8;
import java.io.IOException;
import java.io.OutputStream;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * One case as JSON in, on one line as {@code decide -} takes it; the decision with its reasons as
 * JSON out, handed on to a stream. Beside it what a common parser needs for its part of the work:
 * the tokens and the texts of the same line.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 20, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
@State(Scope.Thread)
public class JsonBench {

  @Param({"may-hold", "must-not-hold"})
  public String which;

  private Decider decider;
  private CaseReader reader;
  private DecisionWriter writer;
  private byte[] json;
  private final Utf8 out = new Utf8();
  private final JsonFactory jackson =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();
  private final OutputStream sink = OutputStream.nullOutputStream();

  @Setup
  public void setup() {
    CompiledLaw law = JailLaw.compile();
    decider = Decider.prepared(law);
    reader = new CaseReader(law.vocabulary());
    writer = new DecisionWriter(law, "");
    json = Cases.line(which);
  }

  @Benchmark
  public int decide() throws IOException {
    Facts facts = reader.read(json).draft().build();
    writer.write(decider.decide(facts), JailLaw.DAY, out);
    int length = out.length();
    out.drainTo(sink);
    return length;
  }

  @Benchmark
  public int tokensByJackson() {
    int letters = 0;
    try (JsonParser parser = jackson.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        letters += token == JsonToken.VALUE_STRING ? parser.getString().length() : 1;
      }
    }
    return letters;
  }
}
