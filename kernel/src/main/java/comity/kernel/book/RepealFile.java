package comity.kernel.book;

import comity.kernel.law.LawException;
import comity.kernel.notation.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of sections that a legislature repealed. For those who check laws: no decision asks it.
 */
final class RepealFile {

  private static final List<String> HEAD =
      List.of("statute", "section", "from", "dateVerified", "source");

  private RepealFile() {}

  /**
   * One repeal.
   *
   * @param from the first day without the section
   * @param verified whether that day was confirmed
   * @param source the act that repealed it
   */
  record Repeal(String statute, String section, LocalDate from, boolean verified, String source) {}

  /**
   * Reads the file.
   *
   * @param file its name, for messages
   * @throws LawException with every fault of the file
   */
  static List<Repeal> parse(String file, String content) {
    Faults faults = new Faults();
    CsvTable table = new CsvTable(HEAD, faults);
    List<Repeal> repeals = new ArrayList<>();
    for (Csv.Row row : table.rows(file, content)) {
      faults.attempt(() -> repeal(row, table)).ifPresent(repeals::add);
    }
    faults.check();
    return List.copyOf(repeals);
  }

  private static Repeal repeal(Csv.Row row, CsvTable table) {
    return new Repeal(
        table.needed(row, "statute"),
        table.needed(row, "section"),
        table.date(row, "from"),
        table.yes(row, "dateVerified"),
        table.needed(row, "source"));
  }
}
