package comity.laws;

import comity.kernel.agreement.Campaign;
import comity.kernel.agreement.Figures;
import comity.kernel.agreement.RunSize;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.law.Edition;
import comity.kernel.oracle.NaiveLaw;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every version of every law says the same to the kernel and to the naive evaluator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OracleTest {

  private static final RunSize RUN = RunSize.asked(200);

  private Figures together = Figures.NONE;
  private int versions;

  static List<Versions.Entry> versions() {
    return Versions.asked();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("versions")
  void theKernelDecidesAsTheTextSays(Versions.Entry version) {
    Edition edition = version.edition();
    CompiledLaw compiled = Compiler.compile(version.vocabulary(), List.of(edition));
    NaiveLaw naive = new NaiveLaw(edition.text(), version.vocabulary(), edition.lists());
    Campaign campaign =
        new Campaign(version.toString(), RUN.seed(), compiled, naive)
            .run(RUN.complete(), RUN.open());
    System.out.println("%s, seed %d: %s".formatted(version, RUN.seed(), campaign.figures()));
    together = together.plus(campaign.figures());
    versions++;
  }

  @AfterAll
  void sum() {
    System.out.println("%d law versions, seed %d: %s".formatted(versions, RUN.seed(), together));
  }
}
