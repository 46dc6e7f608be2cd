package comity.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** The arrows of the house. It stands in the service's module because its tests see all others. */
final class ArchitectureTest {
  private static final String KERNEL = "comity.kernel..";
  private static final String REPLAY = "comity.replay..";
  private static final String CASEWORK = "comity.casework..";
  private static final String CLI = "comity.cli..";
  private static final String SERVER = "comity.server..";

  /** What the kernel may be built on: the language, immutable values, and two readers. */
  private static final String[] KERNEL_GROUND = {
    KERNEL,
    "java.io..",
    "java.lang..",
    "java.math..",
    "java.nio..",
    "java.security..",
    "java.text..",
    "java.time..",
    "java.util..",
    "javax.xml.stream..",
    "org.snakeyaml.engine.."
  };

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("comity");

  @Test
  void everyClassStandsInAKnownModule() {
    check(classes().should().resideInAnyPackage(KERNEL, REPLAY, CASEWORK, CLI, SERVER));
  }

  @Test
  void theKernelStandsOnNothingOfOursAndOnNoFramework() {
    check(
        classes()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(KERNEL_GROUND)));
  }

  @Test
  void whatIsPossibleIsFoundBelowDecisionsAndComparisons() {
    check(noArrow("comity.kernel.possible..", "comity.kernel.decide..", "comity.kernel.compare.."));
    check(noArrow("comity.kernel.decide..", "comity.kernel.compare..", "comity.kernel.ask.."));
  }

  @Test
  void plansAreMadeFromDiagramsAndNotFromDecisions() {
    check(noArrow("comity.kernel.plan..", "comity.kernel.decide..", "comity.kernel.compare.."));
  }

  @Test
  void theReplayKnowsOnlyTheKernel() {
    check(arrows(REPLAY, KERNEL));
  }

  @Test
  void caseworkKnowsOnlyTheKernel() {
    check(arrows(CASEWORK, KERNEL));
  }

  /** What happened is computed from values, wherever they are kept and whoever asks for them. */
  @Test
  void casesKnowNeitherTheStoreNorTheGate() {
    String cases = "comity.casework.cases..";
    check(noArrow(cases, "comity.casework", "comity.casework.store..", "comity.casework.gate.."));
    check(noArrow("comity.casework.law..", cases, "comity.casework.store.."));
    check(noArrow("comity.casework.clock..", cases, "comity.casework.law.."));
  }

  @Test
  void theStoreKnowsNothingOfCaseworkButTheLedger() {
    check(arrows("comity.casework.store..", "comity.casework.ledger.."));
  }

  /** A second class that made replies would be a second way out. */
  @Test
  void onlyTheGateMakesWhatLeavesToARequester() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("comity.casework.gate..")
            .should()
            .accessTargetWhere(ForbiddenCalls.making("comity.casework.gate.Reply")));
  }

  /** It must be possible to check a ledger with next to nothing. */
  @Test
  void theLedgerStandsOnJavaAndAStreamingReaderAlone() {
    check(
        classes()
            .that()
            .resideInAPackage("comity.casework.ledger..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("comity.casework.ledger..", "java..", "tools.jackson.core..")));
  }

  @Test
  void theCommandKnowsTheKernelTheReplayAndCasework() {
    check(arrows(CLI, KERNEL, REPLAY, CASEWORK));
  }

  @Test
  void theServiceKnowsAllButTheCommand() {
    check(arrows(SERVER, KERNEL, REPLAY, CASEWORK));
  }

  @Test
  void theRoutesKnowNotHowTheServiceIsStarted() {
    check(noArrow("comity.server.http..", "comity.server", "comity.server.law.."));
    check(noArrow("comity.server.law..", "comity.server"));
  }

  @Test
  void theKernelReadsNoClock() {
    check(
        noClasses()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .accessTargetWhere(ForbiddenCalls.wallClock().or(ForbiddenCalls.stopwatch())));
  }

  @Test
  void theReplayMayMeasureButNeverReadsTheDate() {
    check(
        noClasses()
            .that()
            .resideInAPackage(REPLAY)
            .should()
            .accessTargetWhere(ForbiddenCalls.wallClock()));
  }

  @Test
  void caseworkIsToldTheTime() {
    check(
        noClasses()
            .that()
            .resideInAPackage(CASEWORK)
            .should()
            .accessTargetWhere(ForbiddenCalls.wallClock().or(ForbiddenCalls.stopwatch())));
  }

  @Test
  void theRoutesAreToldTheTime() {
    check(
        noClasses()
            .that()
            .resideInAPackage("comity.server.*..")
            .should()
            .accessTargetWhere(ForbiddenCalls.wallClock().or(ForbiddenCalls.stopwatch())));
  }

  @Test
  void chanceComesWithASeed() {
    check(noClasses().should().accessTargetWhere(ForbiddenCalls.chance()));
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    check(classes().should(new StandInADescribedPackage()));
  }

  private static void check(ArchRule rule) {
    rule.check(HOUSE);
  }

  private static ArchRule noArrow(String from, String... to) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(resideInAnyPackage(to));
  }

  private static ArchRule arrows(String from, String... to) {
    DescribedPredicate<JavaClass> ours = resideInAPackage("comity..");
    DescribedPredicate<JavaClass> allowed = resideInAPackage(from).or(resideInAnyPackage(to));
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(ours.and(DescribedPredicate.not(allowed)));
  }

  private static final class StandInADescribedPackage extends ArchCondition<JavaClass> {
    StandInADescribedPackage() {
      super("stand in a package with a package-info");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean described = type.getPackage().tryGetPackageInfo().isPresent();
      String message = type.getName() + " stands in a package without package-info.java";
      events.add(new SimpleConditionEvent(type, described, message));
    }
  }
}
