package comity.laws;

import comity.kernel.agreement.KernelFacts;
import comity.kernel.agreement.RunSize;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Decider;
import comity.kernel.dmn.DmnExport;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.NaiveLaw;
import comity.kernel.oracle.RandomCases;
import comity.kernel.oracle.Tree;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The DMN export of each law version says the same to Drools as the law file to the kernel. A plain
 * build tries the last version of each law; a run that is asked for its size tries all. Versions
 * with many tests of elements get a fiftieth of the cases.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DroolsTest {

  private static final RunSize RUN = RunSize.asked(100);
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final int FEW_TESTS = 10;
  private static final String DISCLOSE = "disclose";

  private int versions;
  private int cases;
  private int acts;

  static List<Versions.Entry> versions() {
    boolean all = System.getProperty("comity.oracle.cases") != null;
    return all ? Versions.asked() : lastOfEach(Versions.asked());
  }

  private static List<Versions.Entry> lastOfEach(List<Versions.Entry> all) {
    Map<String, Versions.Entry> last = new TreeMap<>();
    all.forEach(version -> last.put(version.edition().law().id(), version));
    return List.copyOf(last.values());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("versions")
  void droolsDecidesTheExportAsTheKernelDecidesTheLaw(Versions.Entry version) {
    Edition edition = version.edition();
    Decider decider = new Decider(Compiler.compile(version.vocabulary(), List.of(edition)));
    DroolsLaw drools = new DroolsLaw(version);
    DroolsCase droolsCase = new DroolsCase(edition, named(version));
    RandomCases random =
        new RandomCases(
            new NaiveLaw(edition.text(), version.vocabulary(), edition.lists()),
            new Chance(RUN.seed()));
    int number = cases(edition);
    for (int i = 0; i < number; i++) {
      Tree tree = droolsCase.fitting(random.next().tree());
      compare(version, decider, drools, droolsCase, tree);
    }
    versions++;
    cases += number;
    System.out.println(
        String.format(
            Locale.ROOT,
            "Drools, %s, seed %d: %,d complete cases, 0 differences",
            version,
            RUN.seed(),
            number));
  }

  /** Of a law with many tests of elements one case can cost Drools a second. */
  private static int cases(Edition edition) {
    long tests = edition.text().definitions().stream().filter(Definition::isTest).count();
    return tests <= FEW_TESTS ? RUN.complete() : Math.max(3, RUN.complete() / 50);
  }

  private void compare(
      Versions.Entry version, Decider decider, DroolsLaw drools, DroolsCase droolsCase, Tree tree) {
    Map<String, DroolsLaw.Said> kernel = kernel(decider, tree);
    Map<String, DroolsLaw.Said> said = drools.decide(kernel.keySet(), droolsCase.inputs(tree));
    acts += kernel.size();
    if (!said.equals(kernel)) {
      throw new AssertionError(
          "%s, seed %d: Drools says %s, the kernel says %s%ncase: %s"
              .formatted(version, RUN.seed(), said, kernel, tree));
    }
  }

  /** What the kernel says, of {@code disclose} for the kind of information in the case. */
  private static Map<String, DroolsLaw.Said> kernel(Decider decider, Tree tree) {
    CompiledLaw law = decider.law();
    List<Outcome> outcomes = decider.decide(KernelFacts.of(law.vocabulary(), tree)).outcomes();
    String disclosed = DISCLOSE + "." + tree.values().get(Vocabulary.INFORMATION);
    Map<String, DroolsLaw.Said> said = new TreeMap<>();
    int i = 0;
    for (String name : law.acts().keySet()) {
      Outcome outcome = outcomes.get(i++);
      String act = name.equals(disclosed) ? DISCLOSE : name;
      if (!act.contains(".")) {
        said.put(act, said(outcome, act));
      }
    }
    return said;
  }

  private static DroolsLaw.Said said(Outcome outcome, String act) {
    SortedSet<Integer> rules = new TreeSet<>();
    outcome.grounds().stream()
        .filter(g -> g.decision().equals(act) && g.rule() > 0)
        .map(Ground::rule)
        .forEach(rule -> rules.add(rule));
    return new DroolsLaw.Said(outcome.modality(), outcome.limits().stream().findFirst(), rules);
  }

  /** All that may be a section: the entries of the lists and every text in quotes. */
  private static Set<String> named(Versions.Entry version) {
    Set<String> named = new TreeSet<>();
    version.edition().lists().values().forEach(named::addAll);
    String dmn = DmnExport.write(version.edition(), version.vocabulary());
    TEXT.matcher(dmn)
        .results()
        .map(MatchResult::group)
        .forEach(t -> named.add(t.substring(1, t.length() - 1)));
    return named;
  }

  @AfterAll
  void sum() {
    System.out.println(
        String.format(
            Locale.ROOT,
            "Drools, %d law versions, seed %d: %,d complete cases, %,d acts, 0 differences",
            versions,
            RUN.seed(),
            cases,
            acts));
  }
}
