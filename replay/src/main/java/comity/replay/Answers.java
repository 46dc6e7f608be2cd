package comity.replay;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decider;
import comity.kernel.decide.Decision;
import comity.kernel.facts.Facts;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.TooManyPossibilitiesException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.duckdb.DuckDBAppender;

/**
 * Decides each pattern under each set of versions once: the table {@code answer}, one row for each
 * pair that some record bears.
 */
final class Answers {

  /** What is decided at once: the same facts under the same law. */
  private record Question(long pattern, Decider decider, SortedMap<String, String> assume) {}

  private record Pair(long pattern, int setting) {}

  private final Store store;
  private final Laws laws;
  private final Settings settings;
  private final Patterns patterns;
  private final Mapping mapping;
  private final Map<SortedMap<String, String>, List<Facts>> facts = new HashMap<>();
  private final Map<Question, List<Settled>> known = new HashMap<>();
  private final int worthwhile;
  private Optional<Shortcuts> shortcuts = Optional.empty();

  /**
   * Answers.
   *
   * @param worthwhile from so many patterns on plans are made
   */
  Answers(
      Store store,
      Laws laws,
      Settings settings,
      Patterns patterns,
      Mapping mapping,
      int worthwhile) {
    this.store = store;
    this.laws = laws;
    this.settings = settings;
    this.patterns = patterns;
    this.mapping = mapping;
    this.worthwhile = worthwhile;
  }

  static String law(int side) {
    return "\"#law " + side + "\"";
  }

  static String possible(int side, int act) {
    return "\"#possible " + side + " " + act + "\"";
  }

  static String hangsOn(int side, int act) {
    return "\"#hangs " + side + " " + act + "\"";
  }

  void decide(SortedMap<String, String> readings, Progress progress) {
    for (Side side : mapping.sides()) {
      facts.computeIfAbsent(
          side.assume(), assume -> patterns.facts(laws.vocabulary(), readings, assume));
    }
    if (facts.values().stream().anyMatch(of -> of.size() >= worthwhile)) {
      shortcuts = Optional.of(new Shortcuts(readings));
    }
    createTable();
    List<Pair> pairs =
        store.query(
            "select distinct \"#pattern\", \"#setting\" from coded order by all",
            row -> new Pair(row.getLong(1), row.getInt(2)));
    store.append(
        "answer",
        appender -> {
          long done = 0;
          for (Pair pair : pairs) {
            write(pair, appender);
            done++;
            progress.at("deciding", done, pairs.size());
          }
        });
  }

  private void createTable() {
    StringBuilder sql =
        new StringBuilder("create table answer (\"#pattern\" bigint, \"#setting\" int");
    for (int side = 0; side < mapping.sides().size(); side++) {
      sql.append(", ").append(law(side)).append(" varchar");
      for (int act = 0; act < mapping.acts().size(); act++) {
        sql.append(", ").append(possible(side, act)).append(" varchar");
        sql.append(", ").append(hangsOn(side, act)).append(" varchar");
      }
    }
    store.must(sql.append(")").toString());
  }

  private void write(Pair pair, DuckDBAppender appender) throws SQLException {
    appender.beginRow();
    appender.append(pair.pattern());
    appender.append(pair.setting());
    List<Chosen> sides = settings.sides(pair.setting());
    for (int side = 0; side < sides.size(); side++) {
      appender.append(sides.get(side).label());
      SortedMap<String, String> assume = mapping.sides().get(side).assume();
      Question question = new Question(pair.pattern(), laws.decider(sides.get(side)), assume);
      for (Settled settled : known.computeIfAbsent(question, this::decide)) {
        appender.append(settled.possible());
        appender.append(settled.hangsOn());
      }
    }
    appender.endRow();
  }

  private List<Settled> decide(Question question) {
    Facts of = facts.get(question.assume()).get((int) question.pattern() - 1);
    try {
      return settled(question.decider(), of);
    } catch (TooManyPossibilitiesException e) {
      throw new RecordException(patterns.firstId(question.pattern()), e.getMessage(), e);
    }
  }

  /** Asks the kernel only if some act is not answered before; of all such acts at once. */
  private List<Settled> settled(Decider decider, Facts of) {
    List<Settled> settled = new ArrayList<>();
    Decision decision = null;
    for (String act : mapping.acts()) {
      Optional<Settled> before = before(act, decider.law(), of);
      if (before.isEmpty() && decision == null) {
        decision = decider.decide(of);
      }
      settled.add(before.isPresent() ? before.get() : settled(decision.answer(act)));
    }
    return List.copyOf(settled);
  }

  /** An act that no law speaks of is not regulated; others may have a plan. */
  private Optional<Settled> before(String act, CompiledLaw law, Facts of) {
    return law.acts().containsKey(act)
        ? shortcuts.flatMap(s -> s.of(law, act, of))
        : Optional.of(new Settled("not-regulated", ""));
  }

  private static Settled settled(Answer answer) {
    List<String> modalities = answer.possible().stream().map(Outcome::modality).distinct().toList();
    return new Settled(
        String.join(Settled.JOINT, modalities),
        modalities.size() == 1 ? "" : String.join(Settled.JOINT, answer.dependsOn()));
  }
}
