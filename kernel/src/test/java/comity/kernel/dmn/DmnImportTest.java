package comity.kernel.dmn;

import static comity.kernel.dmn.Dmn.closed;
import static comity.kernel.dmn.Dmn.decision;
import static comity.kernel.dmn.Dmn.file;
import static comity.kernel.dmn.Dmn.function;
import static comity.kernel.dmn.Dmn.input;
import static comity.kernel.dmn.Dmn.list;
import static comity.kernel.dmn.Dmn.literal;
import static comity.kernel.dmn.Dmn.service;
import static comity.kernel.dmn.Dmn.shown;
import static comity.kernel.dmn.Dmn.structure;
import static comity.kernel.dmn.Dmn.table;
import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawText;
import comity.kernel.law.RecordType;
import comity.kernel.notation.Notation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DmnImportTest {

  private static Imported read(String... elements) {
    return DmnImport.read("f.dmn", file(elements));
  }

  private static FactType type(Imported imported, String path) {
    return imported.vocabulary().root().fact(path).map(Fact::type).orElseThrow();
  }

  @Test
  void tableBecomesATableWithTheSameRows() {
    Imported imported =
        read(
            input("Dog Licence Held", "boolean"),
            input("Age", "number"),
            decision(
                "Fee Due",
                "string",
                table(
                    "UNIQUE",
                    List.of("Dog Licence Held", "Age"),
                    "true | - | \"none\"",
                    "false | &lt; 60 | \"full\"",
                    "false | [60..120] | \"half\""),
                "i_Dog_Licence_Held",
                "i_Age"));
    assertThat(shown(imported, "Fee Due"))
        .containsExactly(
            "Fee Due",
            "UNIQUE Dog Licence Held | Age",
            "yes | - => none",
            "no | < 60 => full",
            "no | [60..120] => half");
  }

  @Test
  void nameWithBlanksStaysTheNameOfTheFact() {
    Imported imported =
        read(
            input("Dog Licence Held", "boolean"),
            decision("Free", "boolean", literal("not(Dog Licence Held)"), "i_Dog_Licence_Held"));
    assertThat(type(imported, "Dog Licence Held")).isEqualTo(new FactType.YesNo());
    assertThat(shown(imported, "Free")).containsExactly("Free", "not(Dog Licence Held)");
  }

  @Test
  void eachAcceptedTypeBecomesAFactOfThatType() {
    Imported imported =
        read(
            closed("tColour", "\"red\",\"blue\""),
            structure(
                "tDog",
                "chipped:boolean",
                "name:string",
                "colour:tColour",
                "weight:number",
                "born:date",
                "seen:dateTime"),
            input("dog", "tDog"),
            decision("ok", "boolean", literal("dog.chipped"), "i_dog"));
    assertThat(type(imported, "dog.chipped")).isEqualTo(new FactType.YesNo());
    assertThat(type(imported, "dog.name")).isEqualTo(new FactType.Code());
    assertThat(type(imported, "dog.colour"))
        .isEqualTo(new FactType.OneOf(List.of("red", "blue"), ""));
    assertThat(type(imported, "dog.weight")).isEqualTo(new FactType.Decimal());
    assertThat(type(imported, "dog.born")).isEqualTo(new FactType.Day());
    assertThat(type(imported, "dog.seen")).isEqualTo(new FactType.Instant());
  }

  @Test
  void numberThatADurationIsMultipliedByIsAWholeNumber() {
    Imported imported =
        read(
            structure("tCase", "day:date", "limit:date", "extra:number"),
            input("case", "tCase"),
            decision(
                "late",
                "boolean",
                literal("case.limit + duration(\"P1D\") * case.extra < case.day"),
                "i_case"));
    assertThat(type(imported, "case.extra")).isEqualTo(new FactType.Whole());
  }

  @Test
  void textThatAColumnIsClosedOverIsOneOfItsValues() {
    String table =
        "<decisionTable"
            + " hitPolicy='ANY'><input><inputExpression><text>risk</text></inputExpression><inputValues><text>\"low\",\"high\"</text>"
            + "</inputValues></input><output/><rule><inputEntry><text>\"low\"</text></inputEntry><outputEntry><text>true</text></outputEntry></rule></decisionTable>";
    Imported imported = read(input("risk", "string"), decision("ok", "boolean", table, "i_risk"));
    assertThat(type(imported, "risk")).isEqualTo(new FactType.OneOf(List.of("low", "high"), ""));
  }

  @Test
  void listOfStructuresBecomesElementsOfThatKind() {
    Imported imported =
        read(
            structure("tFine", "paid:boolean"),
            list("tFines", "tFine"),
            structure("tOwner", "fines:tFines"),
            input("owner", "tOwner"),
            decision(
                "owes",
                "boolean",
                literal("some f in owner.fines satisfies not(f.paid)"),
                "i_owner"));
    assertThat(type(imported, "owner.fines")).isEqualTo(new FactType.ListOf("fine"));
    assertThat(imported.vocabulary().record("fine").map(RecordType::facts).orElseThrow())
        .extracting(Fact::path)
        .containsExactly("paid");
  }

  @Test
  void fieldOfTheElementInAFilterGetsItsItem() {
    Imported imported =
        read(
            structure("tFine", "paid:boolean"),
            list("tFines", "tFine"),
            structure("tOwner", "fines:tFines"),
            input("owner", "tOwner"),
            decision("owes", "boolean", literal("count(owner.fines[not(paid)]) >= 2"), "i_owner"));
    assertThat(shown(imported, "owes"))
        .containsExactly("owes", "count(owner.fines[not(item.paid)]) >= 2");
  }

  @Test
  void functionBecomesATest() {
    Imported imported =
        read(
            input("weight", "number"),
            function("heavy", "kilos:number", literal("kilos > 40")),
            decision("fee", "boolean", literal("heavy(weight)"), "i_weight", "f_heavy"));
    assertThat(shown(imported, "heavy")).containsExactly("heavy(kilos)", "kilos > 40");
    assertThat(shown(imported, "fee")).containsExactly("fee", "heavy(weight)");
  }

  @Test
  void functionWithATableBecomesATestWithATable() {
    Imported imported =
        read(
            input("weight", "number"),
            function(
                "size",
                "kilos:number",
                table("FIRST", List.of("kilos"), "&gt; 40 | \"large\"", "- | \"small\"")),
            decision("dog size", "string", literal("size(weight)"), "i_weight", "f_size"));
    assertThat(shown(imported, "size"))
        .containsExactly("size(kilos)", "FIRST kilos", "> 40 => large", "- => small");
  }

  @Test
  void boxedCallBecomesACall() {
    String call =
        "<invocation><literalExpression><text>both</text></literalExpression>"
            + "<binding><parameter name='b'/>"
            + literal("paid")
            + "</binding><binding><parameter name='a'/>"
            + literal("chipped")
            + "</binding></invocation>";
    Imported imported =
        read(
            input("chipped", "boolean"),
            input("paid", "boolean"),
            function("both", "a:boolean b:boolean", literal("a and b")),
            decision("ok", "boolean", call, "i_chipped", "i_paid", "f_both"));
    assertThat(shown(imported, "ok")).containsExactly("ok", "both(a: chipped, b: paid)");
  }

  @Test
  void serviceCalledForEachElementBecomesATestOfTheElement() {
    Imported imported =
        read(
            structure("tFine", "paid:boolean", "amount:number"),
            list("tFines", "tFine"),
            structure("tOwner", "fines:tFines"),
            input("owner", "tOwner"),
            input("fine", "tFine"),
            decision("large", "boolean", literal("fine.amount > 100"), "i_fine"),
            decision(
                "openFine", "boolean", literal("large and not(fine.paid)"), "i_fine", "d_large"),
            service("pressing", "openFine", "i_fine"),
            decision(
                "owes",
                "boolean",
                literal("some f in owner.fines satisfies pressing(fine: f)"),
                "i_owner",
                "f_pressing"));
    assertThat(shown(imported, "large")).containsExactly("large(fine)", "fine.amount > 100");
    assertThat(shown(imported, "pressing"))
        .containsExactly("pressing(fine)", "large(fine) and not(fine.paid)");
    assertThat(shown(imported, "owes"))
        .containsExactly("owes", "some f in owner.fines satisfies pressing(f)");
    assertThat(imported.text().definitions()).hasSize(3);
    assertThat(imported.vocabulary().root().facts())
        .extracting(Fact::path)
        .containsExactly("owner.fines");
  }

  @Test
  void parameterThatIsTheSameAtEveryCallFallsAway() {
    Imported imported =
        read(
            structure("tFine", "amount:number"),
            list("tFines", "tFine"),
            structure("tOwner", "fines:tFines", "poor:boolean"),
            input("owner", "tOwner"),
            function(
                "counts", "f:tFine owner:tOwner", literal("f.amount > 100 and not(owner.poor)")),
            decision(
                "owes",
                "boolean",
                literal("some f in owner.fines satisfies counts(f, owner)"),
                "i_owner",
                "f_counts"));
    assertThat(shown(imported, "counts"))
        .containsExactly("counts(f)", "f.amount > 100 and not(owner.poor)");
    assertThat(shown(imported, "owes"))
        .containsExactly("owes", "some f in owner.fines satisfies counts(f)");
  }

  @Test
  void parameterThatDiffersAtOneCallStays() {
    Imported imported =
        read(
            input("a", "boolean"),
            input("b", "boolean"),
            function("no", "a:boolean", literal("not(a)")),
            decision("first", "boolean", literal("no(a)"), "i_a", "f_no"),
            decision("second", "boolean", literal("no(b)"), "i_b", "f_no"));
    assertThat(shown(imported, "no")).containsExactly("no(a)", "not(a)");
    assertThat(shown(imported, "first")).containsExactly("first", "no(a)");
  }

  @Test
  void readingsAndDatedListsAreFoundByTheirInputs() {
    Imported imported =
        read(
            list("tSections", "string"),
            structure("tLists", "violentOrSerious:tSections"),
            closed("tAB", "\"1\",\"2\""),
            structure("tReadings", "A10:tAB"),
            input("lists", "tLists"),
            input("readings", "tReadings"),
            input("section", "string"),
            decision(
                "listed",
                "boolean",
                literal("readings.A10 = \"1\" and list contains(lists.violentOrSerious, section)"),
                "i_lists",
                "i_readings",
                "i_section"));
    assertThat(imported.lists()).containsExactly("violent-or-serious");
    assertThat(type(imported, "reading A-10")).isEqualTo(new FactType.OneOf(List.of("1", "2"), ""));
    assertThat(shown(imported, "listed"))
        .containsExactly("listed", "reading A-10 = \"1\" and section in violent-or-serious");
  }

  @Test
  void descriptionOfARuleIsItsCitationAndItsSentence() {
    String table =
        "<decisionTable><input><inputExpression><text>a</text></inputExpression></input><output/><rule><description>§"
            + " 3(b): it is so: always</description>"
            + "<inputEntry><text>true</text></inputEntry><outputEntry><text>true</text></outputEntry></rule></decisionTable>";
    Imported imported = read(input("a", "boolean"), decision("ok", "boolean", table, "i_a"));
    comity.kernel.law.Logic.Table read =
        (comity.kernel.law.Logic.Table) imported.text().definition("ok").orElseThrow().logic();
    assertThat(read.rules().getFirst().citation()).isEqualTo("§ 3(b)");
    assertThat(read.rules().getFirst().says()).isEqualTo("it is so: always");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/",
        "https://www.omg.org/spec/DMN/20240513/MODEL/"
      })
  void everyVersionOfTheStandardIsRead(String namespace) {
    String prefix = namespace.endsWith("dmn.xsd") ? "feel:" : "";
    String xml =
        file(
                input("a", prefix + "boolean"),
                decision("no", prefix + "boolean", literal("not(a)"), "i_a"))
            .replace(Dmn.NAMESPACE, namespace);
    assertThat(shown(DmnImport.read("f.dmn", xml), "no")).containsExactly("no", "not(a)");
  }

  @Test
  void permanentNamespaceIsReadWithItsVersion() {
    String xml =
        file(input("a", "boolean"), decision("no", "boolean", literal("not(a)"), "i_a"))
            .replace(Dmn.NAMESPACE + "'", "https://www.omg.org/spec/DMN/' dmnVersion='1.7'");
    assertThat(shown(DmnImport.read("f.dmn", xml), "no")).containsExactly("no", "not(a)");
  }

  @Test
  void oneDecisionIsReadThoughAnotherIsRefused() {
    DmnModel model =
        DmnModel.read(
            "f.dmn",
            file(
                input("a", "boolean"),
                decision("no", "boolean", literal("not(a)"), "i_a"),
                decision("sum", "number", literal("1 + 1"))));
    assertThat(DmnImport.decision(model, "no").text().definitions()).hasSize(1);
  }

  @Test
  void namesInTheFormOfTheNotationGiveALawFileThatReadsBack() {
    Imported imported =
        read(
                structure("tCase", "Is Paid:boolean", "date:date"),
                list("tCases", "tCase"),
                structure("tOwner", "All Cases:tCases"),
                input("Dog Owner", "tOwner"),
                decision(
                    "Some-Owed Cases",
                    "boolean",
                    literal("some c in Dog Owner.All Cases satisfies not(c.Is Paid)"),
                    "i_Dog_Owner"),
                decision(
                    "Fee",
                    "string",
                    table("FIRST", List.of("Some-Owed Cases"), "true | \"full\"", "- | \"fee\""),
                    "d_Some-Owed_Cases"))
            .inNotation();
    assertThat(shown(imported, "someOwedCases"))
        .containsExactly("someOwedCases", "some c in dogOwner.allCases satisfies not(c.isPaid)");
    assertThat(shown(imported, "fee"))
        .containsExactly("fee", "FIRST someOwedCases", "yes => full", "- => \"fee\"");
    assertThat(type(imported, "dogOwner.allCases")).isEqualTo(new FactType.ListOf("oneCase"));
    assertThat(imported.vocabulary().record("oneCase").orElseThrow().facts())
        .extracting(Fact::path)
        .containsExactly("isPaid", "dateValue");
    assertThat(imported.names())
        .containsEntry("Dog Owner", "dogOwner")
        .containsEntry("date", "dateValue");
    LawText text = imported.text();
    assertThat(Notation.print(Notation.parse("f.md", Notation.print(text))))
        .isEqualTo(Notation.print(text));
  }

  @Test
  void twoNamesThatDifferInSignsOnlyStayApart() {
    Imported imported =
        read(
                input("big dog", "boolean"),
                input("big-dog", "boolean"),
                decision(
                    "ok", "boolean", literal("big dog and not(big-dog)"), "i_big_dog", "i_big-dog"))
            .inNotation();
    assertThat(shown(imported, "ok")).containsExactly("ok", "bigDog and not(bigDog2)");
  }

  @Test
  void serviceWithoutParametersIsItsDecision() {
    Imported imported =
        read(
            decision("x", "boolean", literal("true")),
            service("s", "x"),
            decision("ok", "boolean", literal("not(s())"), "f_s"));
    assertThat(shown(imported, "ok")).containsExactly("ok", "not(x)");
    assertThat(imported.text().definitions()).hasSize(2);
  }
}
