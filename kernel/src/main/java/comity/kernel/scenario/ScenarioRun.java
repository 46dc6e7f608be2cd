package comity.kernel.scenario;

import comity.kernel.book.LawBook;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Decider;
import comity.kernel.feel.Position;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Proposal;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the scenarios of one law. For one thread. */
public final class ScenarioRun {

  private final LawBook book;
  private final Law law;
  private final Vocabulary vocabulary;
  private final Optional<Coverage> coverage;
  private final Map<String, Decider> deciders = new TreeMap<>();
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
    List<Law> under = law.proposals().values().stream().map(law::under).toList();
    List<Law> all = new ArrayList<>(List.of(law));
    all.addAll(under);
    this.vocabulary = book.vocabulary(all);
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

  /**
   * A scenario and how it came out.
   *
   * @param expected in words, by act
   * @param differences one line for each act that is not as expected
   */
  public record Ran(
      String name, LocalDate asOf, SortedMap<String, String> expected, List<String> differences) {}

  /**
   * Runs the scenarios of one file that are decided under a version, and tells of each.
   *
   * @param file its name, for messages
   * @param version of the law, or the text of one of its bills
   * @throws comity.kernel.law.LawException if the file or the law is at fault
   */
  public List<Ran> under(Version version, String file, String content) {
    return ScenarioReader.read(file, content, vocabulary, law.id()).stream()
        .filter(scenario -> isUnder(scenario, version))
        .map(scenario ->
            new Ran(scenario.name(), scenario.asOf(), words(scenario), differences(scenario)))
        .toList();
  }

  private static boolean isUnder(Scenario scenario, Version version) {
    return scenario.proposal().equals(version.proposal().orElse(""))
        && (version.proposal().isPresent() || version.covers(scenario.asOf()));
  }

  private static SortedMap<String, String> words(Scenario scenario) {
    SortedMap<String, String> words = new TreeMap<>();
    scenario
        .expect()
        .forEach((act, outcomes) ->
            words.put(
                act,
                outcomes.stream().map(Expected::toString).collect(Collectors.joining(" or "))));
    return words;
  }

  private List<String> differences(Scenario scenario) {
    if (!scenario.proposal().isEmpty()) {
      return proposed(scenario);
    }
    Optional<Version> version = law.on(scenario.asOf());
    if (version.isEmpty()) {
      return List.of(law.id() + " has no version in force on " + scenario.asOf());
    }
    return differences(
        scenario,
        deciders.computeIfAbsent(
            version.get().name(), name -> decider(book.edition(law, version.get()))));
  }

  private List<String> proposed(Scenario scenario) {
    Proposal bill = law.proposals().get(scenario.proposal());
    if (bill == null) {
      return List.of(law.id() + " has no proposal " + scenario.proposal());
    }
    return differences(
        scenario, deciders.computeIfAbsent(bill.id(), name -> decider(edition(bill))));
  }

  private Edition edition(Proposal bill) {
    Law under = law.under(bill);
    return book.under(List.of(bill.id())).edition(under, under.proposed().orElseThrow());
  }

  private List<String> differences(Scenario scenario, Decider decider) {
    coverage.ifPresent(c -> c.mark(decider, scenario));
    return Verdict.differences(scenario, decider.decide(scenario.facts()));
  }

  private Decider decider(Edition edition) {
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
      expect(version.name(), "version of " + version.from(), () -> book.edition(law, version), at);
    }
    for (Proposal bill : law.proposals().values()) {
      expect(bill.id(), "proposal " + bill.id(), () -> edition(bill), at);
    }
  }

  private void expect(String name, String what, Supplier<Edition> edition, Position at) {
    if (!deciders.containsKey(name)) {
      coverage.ifPresent(c -> c.add(edition.get()));
      fail(
          at,
          law.id() + ", " + what,
          List.of("no scenario is decided under it; add one to its scenarios"));
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
