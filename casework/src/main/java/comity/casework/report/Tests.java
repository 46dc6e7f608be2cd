package comity.casework.report;

import comity.casework.cases.Known;
import comity.kernel.book.LawBook;
import comity.kernel.book.LawBookException;
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
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers the questions that the items ask of a person and a request, by the law of the day. */
final class Tests {

  private final LawBook book;
  private final Path folder;
  private final SortedMap<String, String> readings;
  private final Map<LocalDate, Version> versions = new TreeMap<>();

  private record Version(Decider decider, CaseReader reader) {}

  /**
   * For the law files of a report.
   *
   * @param readings that the agency adopted
   */
  Tests(LawBook book, Path folder, SortedMap<String, String> readings) {
    this.book = book;
    this.folder = folder;
    this.readings = readings;
  }

  /**
   * What a decision of the law files says.
   *
   * @throws ReportException if no law file of that day has it
   */
  Truth ask(String decision, LocalDate day, Known facts) {
    Version version = on(day);
    try {
      Draft draft =
          version.reader().read(facts.sheet().json().getBytes(StandardCharsets.UTF_8)).draft();
      adopt(draft);
      return truth(version.decider().values(decision, draft.build()));
    } catch (IllegalArgumentException e) {
      throw new ReportException(
          "the report of " + day + " asks `" + decision + "`, which its law file does not decide",
          e);
    } catch (CaseException e) {
      throw new ReportException("a case cannot be read as the report's law asks: " + e.says(), e);
    }
  }

  private void adopt(Draft draft) {
    readings.forEach((id, value) -> {
      String path = Vocabulary.READING + id;
      if (draft.type().fact(path).isPresent()) {
        draft.set(path, value);
      }
    });
  }

  private static Truth truth(Set<Object> values) {
    if (values.equals(Set.of(true))) {
      return Truth.YES;
    }
    return values.contains(true) ? Truth.OPEN : Truth.NO;
  }

  private Version on(LocalDate day) {
    try {
      Edition edition = book.annex(folder, day);
      return versions.computeIfAbsent(edition.version().from(), from -> version(edition));
    } catch (LawBookException e) {
      throw new ReportException(e.getMessage(), e);
    }
  }

  private Version version(Edition edition) {
    Vocabulary vocabulary = book.vocabulary(List.of(edition.law()));
    Decider decider = new Decider(Compiler.compile(vocabulary, List.of(edition)));
    return new Version(decider, new CaseReader(vocabulary, id -> true));
  }
}
