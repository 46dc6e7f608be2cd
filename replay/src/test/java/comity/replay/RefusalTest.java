package comity.replay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One test for each way in which records, mappings and wishes can be wrong. */
final class RefusalTest {

  @TempDir private Path folder;
  private Workshop shop;

  @BeforeEach
  void makeData() {
    shop = new Workshop(folder);
    shop.file("data.csv", "id,issuer,day\n7,none,2016-03-01\n8,nobody,\n");
  }

  private void fails(Class<? extends ReplayException> type, String sql, String says) {
    fails(type, () -> Workshop.run(shop.travis(sql)), says);
  }

  private static void fails(
      Class<? extends ReplayException> type, ThrowingCallable call, String says) {
    assertThatThrownBy(call).isInstanceOf(type).hasMessage(says);
  }

  @Test
  void aFileThatIsMissing() {
    Path gone = folder.resolve("gone.parquet");
    fails(
        SourceException.class,
        () -> Workshop.run(shop.travis("select * from data"), Workshop.data("", gone)),
        "there is no file `" + gone + "`; check the path");
  }

  @Test
  void aFileThatIsNoParquet() {
    Path broken = shop.file("broken.parquet", "this is text");
    fails(
        SourceException.class,
        () -> Workshop.run(shop.travis("select * from data"), Workshop.data("", broken)),
        "cannot read `"
            + broken
            + "`: Invalid Input Error: No magic bytes found at end of file '"
            + broken
            + "'");
  }

  @Test
  void aFileOfAnotherKind() {
    Path sheet = shop.file("data.xlsx", "");
    fails(
        SourceException.class,
        () -> Workshop.run(shop.travis("select * from data"), Workshop.data("", sheet)),
        "`" + sheet + "` is neither .parquet nor .csv; convert it to one");
  }

  @Test
  void dataUnderANameThatTheMappingDoesNotKnow() {
    fails(
        MappingException.class,
        () -> Workshop.run(shop.travis("select 1"), Workshop.data("rows", Path.of("x.csv"))),
        "say which data the file takes the place of: NAME=FILE, of data");
  }

  @Test
  void sqlThatDoesNotParse() {
    fails(
        MappingException.class,
        "select id from",
        "the SQL of `mapping`: Parser Error: syntax error at or near \")\"");
  }

  @Test
  void aColumnThatIsNoFact() {
    fails(
        MappingException.class,
        "select id, issuer as \"warrant.isuer\" from data",
        "column `warrant.isuer` of `mapping` is no fact of the vocabulary, and `groups` does not"
            + " name it; did you mean `warrant.issuer`?");
  }

  @Test
  void noFactAtAll() {
    fails(MappingException.class, "select id from data", "the SQL of `mapping` gives no fact");
  }

  @Test
  void aGroupThatIsNoColumn() {
    fails(
        MappingException.class,
        () ->
            Workshop.run(
                shop.travis(
                    "select id, issuer as \"warrant.issuer\" from data", "groups: [county]")),
        "the SQL of `mapping` lacks the column `county`");
  }

  @Test
  void aValueThatTheFactDoesNotTake() {
    fails(
        RecordException.class,
        "select id, issuer as \"warrant.issuer\" from data",
        "record `8`, column `warrant.issuer`: `nobody` is not among article-iii-judge,"
            + " federal-magistrate-judge, state-judge, immigration-judge, immigration-officer, none"
            + " (the column is VARCHAR)");
  }

  @Test
  void aValueOfTheWrongType() {
    fails(
        RecordException.class,
        "select id, day as \"custody.arrestedOn\" from data",
        "record `7`, column `custody.arrestedOn`: expects a day such as 2024-03-01 (the column is"
            + " VARCHAR)");
  }

  @Test
  void aTimeWithoutItsOffset() {
    fails(
        RecordException.class,
        "select id, timestamp '2016-03-01 10:00:00' as \"request.presentedAt\" from data",
        "record `7`, column `request.presentedAt`: expects an instant with its offset, such as"
            + " 2024-03-01T10:15:00-05:00 (the column is TIMESTAMP)");
  }

  @Test
  void aListThatIsNone() {
    fails(
        RecordException.class,
        "select id, 'none' as \"person.convictions\" from data",
        "record `7`, column `person.convictions`: expects a list (the column is VARCHAR)");
  }

  @Test
  void aFieldThatAnElementDoesNotHave() {
    fails(
        RecordException.class,
        "select id, [{'statute': 'TX PC', 'degree': 'first'}] as \"custody.charges\" from data",
        "record `7`, column `custody.charges`: `custody.charges[0].degree` is not a fact of a"
            + " charge (the column is STRUCT(statute VARCHAR, degree VARCHAR)[])");
  }

  @Test
  void aValueDeepInAList() {
    fails(
        RecordException.class,
        "select id, [{'level': null}, {'level': 'grave'}] as \"custody.charges\" from data",
        "record `7`, column `custody.charges`: `custody.charges[1].level` `grave` is not among"
            + " felony, misdemeanor, violation (the column is STRUCT(\"level\" VARCHAR)[])");
  }

  @Test
  void anIdThatTwoRecordsBear() {
    fails(
        SourceException.class,
        "select 7 as id, 'none' as \"warrant.issuer\" from data",
        "`mapping`: the id `7` does not name one record");
  }

  @Test
  void noRecordAtAll() {
    fails(
        SourceException.class,
        "select id, issuer as \"warrant.issuer\" from data where false",
        "`mapping` finds no record; check its data and its SQL");
  }

  private Mapping byAgency(String agency, String day) {
    return shop.mapping(
        """
        title: T
        source: README.md
        data: { data: data.csv }
        law: { by: agency, is: { jail: us-ny-nyc/doc } }
        sides: [ { name: A, as-of: day } ]
        sql: |
          select id, %s as agency, %s as day, 'detainer' as "request.kind" from data
        """
            .formatted(agency, day));
  }

  @Test
  void anAgencyWithoutALaw() {
    fails(
        RecordException.class,
        () ->
            Workshop.run(
                byAgency("case when id = '8' then 'navy' else 'jail' end", "date '2016-01-01'")),
        "record `8`: `agency` is `navy`, for which no law is named; there are jail");
  }

  @Test
  void aRecordWithoutADay() {
    fails(
        RecordException.class,
        () -> Workshop.run(byAgency("'jail'", "try_cast(day as date)")),
        "record `8`: `day` is null and no day; make the column a DATE");
  }

  @Test
  void aDayBeforeTheFirstVersion() {
    fails(
        RecordException.class,
        () -> Workshop.run(byAgency("'jail'", "date '1990-01-01'")),
        "record `7`: `us-ny-nyc/doc` has no version in force on 1990-01-01; its versions cover"
            + " 1997-04-01 on");
  }

  @Test
  void aVersionThatHasNoneBeforeIt() {
    fails(
        RecordException.class,
        () -> Workshop.run(byAgency("'jail'", "date '2000-01-01'"), Workshop.against("before")),
        "record `7`: there is no version before us-ny-nyc/doc@1997-04-01 to hold it against");
  }

  @Test
  void twoSidesOfOneName() {
    fails(
        MappingException.class,
        () -> Workshop.run(shop.travis("select 1"), Workshop.against("before", "before")),
        "two sides are named `the law before`; name one otherwise");
  }

  @Test
  void aReadingThatTheseLawsDoNotHave() {
    fails(
        MappingException.class,
        () -> Workshop.run(shop.travis("select 1"), Workshop.readings(Map.of("A-10", "2"))),
        "reading A-10=2: these laws have no such reading; they have F-1, F-2, T-1, T-2, T-3, T-4");
  }

  @Test
  void anAssumptionThatIsNoValueOfItsFact() {
    fails(
        MappingException.class,
        () ->
            Workshop.run(
                shop.travis("select 1"), Workshop.assuming(Map.of("policyException", "perhaps"))),
        "assumption policyException=perhaps: expects yes or no, not `perhaps`");
  }

  @Test
  void anAssumptionOfAListThatIsNotEmpty() {
    fails(
        MappingException.class,
        () ->
            Workshop.run(
                shop.travis("select 1"), Workshop.assuming(Map.of("person.convictions", "many"))),
        "assumption person.convictions=many: only `none`, an empty list, can be said of it");
  }

  @Test
  void anAssumptionOfAFactThatIsMisspelt() {
    fails(
        MappingException.class,
        () ->
            Workshop.run(
                shop.travis("select 1"), Workshop.assuming(Map.of("warrant.isuer", "none"))),
        "assumption warrant.isuer=none: the vocabulary has no such fact; did you mean"
            + " `warrant.issuer`?");
  }

  @Test
  void aLawFileThatIsMissing() {
    fails(
        MappingException.class,
        () -> Workshop.run(shop.travis("select 1"), Workshop.against("gone.md")),
        "there is no law file `gone.md`; check the path");
  }
}
