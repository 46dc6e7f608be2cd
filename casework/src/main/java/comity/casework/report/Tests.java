package comity.casework.report;

import comity.casework.cases.Known;
import comity.kernel.book.LawBook;
import comity.kernel.book.LawBookException;
import comity.kernel.choice.Readings;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Decider;
import comity.kernel.facts.Draft;
import comity.kernel.json.CaseException;
import comity.kernel.json.CaseReader;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Answers the questions that the items ask of a person and a request, in the terms of the law that
 * is in force when the report is due: it is that law which orders it, also for a year in which
 * another was in force before.
 */
final class Tests {

  private final LocalDate day;
  private final Readings readings;
  private final Decider decider;
  private final CaseReader reader;

  private Tests(LocalDate day, Readings readings, Decider decider, CaseReader reader) {
    this.day = day;
    this.readings = readings;
    this.decider = decider;
    this.reader = reader;
  }

  /**
   * By the law files of a report.
   *
   * @param due the day whose files count
   * @param readings that the agency adopted
   * @throws ReportException if there is no file for that day
   */
  static Tests on(LocalDate due, LawBook book, Path folder, SortedMap<String, String> readings) {
    try {
      Edition edition = book.annex(folder, due);
      Vocabulary vocabulary = book.vocabulary(List.of(edition.law()));
      Decider decider = new Decider(Compiler.compile(vocabulary, List.of(edition)));
      return new Tests(
          due, new Readings(readings), decider, new CaseReader(vocabulary, id -> true));
    } catch (LawBookException e) {
      throw new ReportException(e.getMessage(), e);
    }
  }

  /**
   * What a decision of the law file says.
   *
   * @throws ReportException if it has no such decision
   */
  Truth ask(String decision, Known facts) {
    try {
      Draft draft = reader.read(facts.sheet().json().getBytes(StandardCharsets.UTF_8)).draft();
      readings.adoptKnown(draft);
      return truth(decider.values(decision, draft.build()));
    } catch (IllegalArgumentException e) {
      throw new ReportException(
          "the report of " + day + " asks `" + decision + "`, which its law file does not decide",
          e);
    } catch (CaseException e) {
      throw new ReportException("a case cannot be read as the report's law asks: " + e.says(), e);
    }
  }

  private static Truth truth(Set<Object> values) {
    if (values.equals(Set.of(true))) {
      return Truth.YES;
    }
    return values.contains(true) ? Truth.OPEN : Truth.NO;
  }
}
