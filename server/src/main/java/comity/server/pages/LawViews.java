package comity.server.pages;

import comity.kernel.book.LawBook;
import comity.kernel.book.ScenarioFiles;
import comity.kernel.choice.AskedLaw;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.OffenceList;
import comity.kernel.law.Reading;
import comity.kernel.law.Version;
import comity.kernel.scenario.ScenarioRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes views of versions, each once: laws do not change while the service runs. Safe for use by
 * several threads.
 */
final class LawViews {

  private final LawBook book;
  private final Path folder;
  private final Map<String, LawView> made = new ConcurrentHashMap<>();

  /**
   * Views.
   *
   * @param folder of the laws, where their scenarios lie
   */
  LawViews(LawBook book, Path folder) {
    this.book = book;
    this.folder = folder;
  }

  /**
   * The edition that a name asks for: {@code ID}, {@code ID@DAY} or {@code ID@BILL}.
   *
   * @param today of a name without a day; of a law that is no longer in force its last version
   */
  Edition edition(String name, LocalDate today) {
    AskedLaw asked = AskedLaw.parse(book, name, false);
    return asked.edition().orElseGet(() -> edition(asked, today));
  }

  private static Edition edition(AskedLaw asked, LocalDate today) {
    Law law = asked.book().law(asked.id());
    Optional<Version> now = asked.day().isPresent() ? Optional.empty() : law.on(today);
    if (asked.day().isEmpty() && now.isEmpty()) {
      return asked.book().edition(law, law.versions().getLast());
    }
    return asked.book().edition(asked.id(), asked.day().orElse(today));
  }

  LawView view(Edition edition) {
    String name = edition.law().id() + "@" + edition.version().name();
    return made.computeIfAbsent(name, n -> make(n, edition));
  }

  private LawView make(String name, Edition edition) {
    return new LawView(
        edition,
        name,
        Prose.of(edition.text().prose()),
        edition.text().definitions().stream()
            .map(definition -> DecisionView.of(definition, edition.text()))
            .toList(),
        readings(edition),
        lists(edition),
        scenarios(edition));
  }

  /** Those that matter on some day of the version. */
  private static List<Reading> readings(Edition edition) {
    Version version = edition.version();
    return edition.law().readings().values().stream()
        .filter(reading -> reading.until().filter(u -> !u.isAfter(version.from())).isEmpty())
        .filter(reading ->
            version.until().isEmpty()
                || reading.from().filter(f -> !f.isBefore(version.until().get())).isEmpty())
        .toList();
  }

  private static List<LawView.Listed> lists(Edition edition) {
    LocalDate day = edition.version().from();
    return edition.law().lists().values().stream().map(list -> listed(list, day)).toList();
  }

  private static LawView.Listed listed(OffenceList list, LocalDate day) {
    return new LawView.Listed(
        list.name(),
        list.statute(),
        list.entries().stream().filter(entry -> entry.covers(day)).toList());
  }

  private List<ScenarioRun.Ran> scenarios(Edition edition) {
    Law law = book.law(edition.law().id());
    ScenarioRun run = new ScenarioRun(book, law, false);
    List<ScenarioRun.Ran> ran = new ArrayList<>();
    try {
      for (Path file : ScenarioFiles.of(folder, law.id())) {
        String name = String.valueOf(file.getFileName());
        ran.addAll(run.under(edition.version(), name, Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the scenarios of `" + law.id() + "`", e);
    }
    return ran;
  }
}
