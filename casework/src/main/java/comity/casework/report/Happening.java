package comity.casework.report;

import comity.casework.cases.Known;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that an item may count, in its case.
 *
 * @param person the agency's own number of the custody
 * @param day when it happened, where the agency is
 * @param facts of the person and of the request, as far as known when the report is made
 * @param detail what figures are divided by, such as the kind of information
 * @param sure whether it surely is what the item counts, before anybody asks whose it is
 */
record Happening(
    String caseId,
    String person,
    LocalDate day,
    Known facts,
    Map<Detail, String> detail,
    boolean sure) {

  /** What is told of a happening besides. */
  enum Detail {
    INFORMATION,
    TRANSFER,
    REQUESTER,
    ACTION
  }

  /** The same with more told of it. */
  Happening with(Map<Detail, String> told) {
    return new Happening(caseId, person, day, facts, told, sure);
  }

  /** The same, of which it is not sure. */
  Happening open() {
    return new Happening(caseId, person, day, facts, detail, false);
  }
}
