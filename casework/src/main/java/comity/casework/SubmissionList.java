package comity.casework;

import comity.casework.intake.Submission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of what was handed in, derived from its events. It holds nothing of its own. */
final class SubmissionList {

  static final String TABLE = "submission_row";

  private static final String ORDER = " order by submitted_at desc, id";

  private final JdbcClient jdbc;

  SubmissionList(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  List<Submissions.Row> ofAgency(String agency) {
    return jdbc.sql("select * from submission_row where agency = ?" + ORDER)
        .param(agency)
        .query(SubmissionList::row)
        .list();
  }

  List<Submissions.Row> ofRequester(String agency, String office) {
    return jdbc.sql(
            "select * from submission_row where requester_agency = ? and requester_office = ?"
                + ORDER)
        .params(agency, office)
        .query(SubmissionList::row)
        .list();
  }

  List<Submissions.Row> ofCase(String caseId) {
    return jdbc.sql("select * from submission_row where case_id = ?" + ORDER)
        .param(caseId)
        .query(SubmissionList::row)
        .list();
  }

  private static Submissions.Row row(ResultSet row, int number) throws SQLException {
    return new Submissions.Row(
        row.getString("id"),
        row.getString("agency"),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        Submission.Stage.valueOf(row.getString("stage")),
        row.getString("case_id"),
        row.getString("request"));
  }

  /** Brings what is listed of one up to date. */
  void put(JdbcClient in, Submission submission) {
    in.sql("delete from submission_row where id = ?").param(submission.id()).update();
    if (submission.exists()) {
      in.sql("insert into submission_row values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(submission.id(), submission.agency())
          .params(submission.requester().agency(), submission.requester().office())
          .params(submission.at().atOffset(ZoneOffset.UTC), submission.stage().name())
          .params(submission.caseId(), submission.request())
          .update();
    }
  }

  /** Empties it, to be made again. */
  void clear() {
    jdbc.sql("delete from submission_row").update();
  }

  /** Brings what is listed of one up to date. */
  void put(Submission submission) {
    put(jdbc, submission);
  }
}
