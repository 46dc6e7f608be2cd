package comity.kernel.scenario;

import comity.kernel.book.LawBook;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Decider;
import comity.kernel.feel.Position;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs the scenarios of one law. For one thread. */
public final class ScenarioRun {

  private final LawBook book;
  private final Law law;
  private final Vocabulary vocabulary;
  private final Optional<Coverage> coverage;
  private final Map<LocalDate, Decider> deciders = new TreeMap<>();
  private final List<ScenarioReport.Failure> failures = new ArrayList<>();
  private int count;

  /**
   * For the scenarios of that law of the book.
   *
   * @param coverage whether to find the rules that are not reached, which takes several times as
   *     long
   */
  public ScenarioRun(LawBook book, Law law, boolean coverage) {
    this.coverage = coverage ? Optional.of(new Coverage()) : Optional.empty();
    this.book = book;
    this.law = law;
    this.vocabulary = book.vocabulary(List.of(law));
  }

  /**
   * Runs one file.
   *
   * @param file its name, for messages
   * @throws comity.kernel.law.LawException if the file or the law is at fault
   */
  public void run(String file, String content) {
    for (Scenario scenario : ScenarioReader.read(file, content, vocabulary, law.id())) {
      count++;
      List<String> differences = differences(scenario);
      if (!differences.isEmpty()) {
        fail(scenario.at(), scenario.name(), differences);
      }
    }
  }

  private List<String> differences(Scenario scenario) {
    Optional<Version> version = law.on(scenario.asOf());
    if (version.isEmpty()) {
      return List.of(law.id() + " has no version in force on " + scenario.asOf());
    }
    Decider decider =
        deciders.computeIfAbsent(version.get().from(), from -> decider(version.get()));
    coverage.ifPresent(c -> c.mark(decider, scenario));
    return Verdict.differences(scenario, decider.decide(scenario.facts()));
  }

  private Decider decider(Version version) {
    Edition edition = book.edition(law, version);
    coverage.ifPresent(c -> c.add(edition));
    return new Decider(Compiler.compile(vocabulary, List.of(edition)));
  }

  /**
   * Counts it a failure that some version had no scenario, and its rules as not reached.
   *
   * @param at the law's file, for messages
   */
  public void expectEveryVersion(Position at) {
    for (Version version : law.versions()) {
      if (!deciders.containsKey(version.from())) {
        coverage.ifPresent(c -> c.add(book.edition(law, version)));
        fail(
            at,
            law.id() + ", version of " + version.from(),
            List.of("no scenario is decided under it; add one to its scenarios"));
      }
    }
  }

  private void fail(Position at, String name, List<String> differences) {
    failures.add(new ScenarioReport.Failure(at, name, differences));
  }

  /** What was found so far. */
  public ScenarioReport report() {
    return new ScenarioReport(
        count, List.copyOf(failures), coverage.map(Coverage::unreached).orElse(List.of()));
  }
}
