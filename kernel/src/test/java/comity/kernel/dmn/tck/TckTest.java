package comity.kernel.dmn.tck;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.dmn.tck.TckResult.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TckTest {

  private static final String MODEL =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="Fees" namespace="urn:fees" id="d">
        <itemDefinition name="tFine">
          <itemComponent name="amount"><typeRef>number</typeRef></itemComponent>
          <itemComponent name="paid"><typeRef>boolean</typeRef></itemComponent>
        </itemDefinition>
        <itemDefinition name="tFines" isCollection="true"><typeRef>tFine</typeRef></itemDefinition>
        <itemDefinition name="tOwner">
          <itemComponent name="fines"><typeRef>tFines</typeRef></itemComponent>
          <itemComponent name="born"><typeRef>date</typeRef></itemComponent>
        </itemDefinition>
        <inputData id="i_dogs" name="Dogs"><variable name="Dogs" typeRef="number"/></inputData>
        <inputData id="i_owner" name="Owner"><variable name="Owner" typeRef="tOwner"/></inputData>
        <inputData id="i_seen" name="Seen"><variable name="Seen" typeRef="dateTime"/></inputData>
        <decision id="d_fee" name="Fee">
          <variable name="Fee" typeRef="number"/>
          <informationRequirement><requiredInput href="#i_dogs"/></informationRequirement>
          <decisionTable hitPolicy="UNIQUE">
            <input><inputExpression><text>Dogs</text></inputExpression></input>
            <output/>
            <rule><inputEntry><text>[1..2]</text></inputEntry><outputEntry><text>10.50</text></outputEntry></rule>
            <rule><inputEntry><text>[2..9]</text></inputEntry><outputEntry><text>30</text></outputEntry></rule>
          </decisionTable>
        </decision>
        <decision id="d_half" name="Half Fee">
          <informationRequirement><requiredDecision href="#d_fee"/></informationRequirement>
          <literalExpression><text>Fee &lt; 20</text></literalExpression>
        </decision>
        <decision id="d_owes" name="Owes">
          <variable name="Owes" typeRef="boolean"/>
          <informationRequirement><requiredInput href="#i_owner"/></informationRequirement>
          <literalExpression><text>some f in Owner.fines satisfies not(f.paid)</text></literalExpression>
        </decision>
        <decision id="d_terms" name="Terms">
          <informationRequirement><requiredDecision href="#d_owes"/></informationRequirement>
          <decisionTable>
            <input><inputExpression><text>Owes</text></inputExpression></input>
            <output name="days"/><output name="ways"/><output name="from"/><output name="span"/>
            <rule><inputEntry><text>true</text></inputEntry><outputEntry><text>5</text></outputEntry><outputEntry><text>["post","desk"]</text></outputEntry>
              <outputEntry><text>date("2024-02-29")</text></outputEntry><outputEntry><text>duration("P1DT2H")</text></outputEntry></rule>
          </decisionTable>
        </decision>
        <decision id="d_late" name="Late">
          <informationRequirement><requiredInput href="#i_seen"/></informationRequirement>
          <literalExpression><text>Seen > date and time("2024-01-01T00:00:00Z")</text></literalExpression>
        </decision>
        <decision id="d_sum" name="Sum"><literalExpression><text>1 + 1</text></literalExpression></decision>
        <decision id="d_base" name="Base"><variable name="Base" typeRef="boolean"/><literalExpression><text>true</text></literalExpression></decision>
        <decision id="d_not" name="Not Base">
          <informationRequirement><requiredDecision href="#d_base"/></informationRequirement>
          <literalExpression><text>not(Base)</text></literalExpression>
        </decision>
        <decisionService id="s" name="Turned"><outputDecision href="#d_not"/><inputDecision href="#d_base"/></decisionService>
        <businessKnowledgeModel id="f" name="Large">
          <encapsulatedLogic><formalParameter name="kilos" typeRef="number"/><literalExpression><text>kilos > 40</text></literalExpression></encapsulatedLogic>
        </businessKnowledgeModel>
      </definitions>
      """;

  @TempDir Path folder;

  @Test
  void casesThatLieInTheFolderItselfAreCountedUnderADot() throws IOException {
    run(test("", "Base", value("boolean", "true")));
    assertThat(Tck.run(folder.resolve("level/fees")).folders()).containsOnlyKeys(".");
  }

  private TckResult run(String testCase) throws IOException {
    Path inner = Files.createDirectories(folder.resolve("level/fees"));
    Files.writeString(inner.resolve("fees.dmn"), MODEL);
    Files.writeString(
        inner.resolve("fees-test-01.xml"),
        "<testCases xmlns='http://www.omg.org/spec/DMN/20160719/testcase'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
            + " xmlns:xsd='http://www.w3.org/2001/XMLSchema'><modelName>fees.dmn</modelName>"
            + testCase
            + "</testCases>");
    return Tck.run(folder).results().getFirst();
  }

  private static String test(String inputs, String decision, String expected) {
    return "<testCase id='001'>%s<resultNode name='%s'><expected>%s</expected></resultNode></testCase>"
        .formatted(inputs, decision, expected);
  }

  private static String input(String name, String value) {
    return "<inputNode name='" + name + "'>" + value + "</inputNode>";
  }

  private static String value(String type, String text) {
    return "<value xsi:type='xsd:" + type + "'>" + text + "</value>";
  }

  private static String fine(String paid) {
    return "<item><component name='paid'>" + value("boolean", paid) + "</component></item>";
  }

  private static String owner(String... fines) {
    return input(
        "Owner", "<component name='fines'><list>" + String.join("", fines) + "</list></component>");
  }

  private static final String NIL = "<value xsi:nil='true'/>";

  private static void isPassed(TckResult result) {
    assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASSED);
  }

  private static void isRefused(TckResult result, String reason) {
    assertThat(result.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(result.reason()).contains(reason);
  }

  @Test
  void numberIsComparedByValueAndNotByDigits() throws IOException {
    isPassed(run(test(input("Dogs", value("decimal", "1")), "Fee", value("decimal", "10.5"))));
  }

  @Test
  void otherNumberIsWrong() throws IOException {
    TckResult result =
        run(test(input("Dogs", value("decimal", "1")), "Fee", value("decimal", "11")));
    assertThat(result.verdict()).isEqualTo(Verdict.WRONG);
    assertThat(result.reason()).contains("`Fee` gives 10.5");
  }

  @Test
  void tableWithoutAMatchGivesNull() throws IOException {
    isPassed(run(test(input("Dogs", value("decimal", "0")), "Fee", NIL)));
  }

  @Test
  void uniqueTableWithTwoMatchesGivesNull() throws IOException {
    isPassed(run(test(input("Dogs", value("decimal", "2")), "Fee", NIL)));
  }

  @Test
  void decisionAboveOneWithoutAValueIsRefusedSinceNullIsNoValueHere() throws IOException {
    isRefused(
        run(test(input("Dogs", value("decimal", "0")), "Half Fee", NIL)),
        "`Fee` gives no value, and null is no value here");
  }

  @Test
  void errorResultExpectsNull() throws IOException {
    isPassed(
        run(
            "<testCase id='001'>"
                + input("Dogs", value("decimal", "0"))
                + "<resultNode name='Fee' errorResult='true'/></testCase>"));
  }

  @Test
  void nullInputIsRefused() throws IOException {
    isRefused(run(test(input("Dogs", NIL), "Fee", NIL)), "the input `Dogs` is null or absent");
  }

  @Test
  void absentInputIsRefused() throws IOException {
    isRefused(run(test("", "Fee", NIL)), "the input `Dogs` is null or absent");
  }

  @Test
  void inputOfAnotherTypeIsRefused() throws IOException {
    isRefused(
        run(test(input("Dogs", value("string", "two")), "Fee", NIL)),
        "the input `Dogs` is of another type than the model declares");
  }

  @Test
  void instantWithoutAnOffsetIsRefused() throws IOException {
    isRefused(
        run(test(input("Seen", value("dateTime", "2024-01-01T00:00:00")), "Late", NIL)),
        "which no fact is");
  }

  @Test
  void inputThatIsNotAskedForMayBeAbsent() throws IOException {
    isPassed(run(test(owner(fine("false")), "Owes", value("boolean", "true"))));
  }

  @Test
  void emptyListIsKnown() throws IOException {
    isPassed(run(test(owner(), "Owes", value("boolean", "false"))));
  }

  @Test
  void elementWithANullFieldIsRefused() throws IOException {
    isRefused(
        run(test(owner("<item><component name='paid' xsi:nil='true'/></item>"), "Owes", NIL)),
        "the input `paid` is null or absent");
  }

  @Test
  void severalResultsAreComparedByName() throws IOException {
    String expected =
        "<component name='ways'><list><item>%s</item><item>%s</item></list></component>"
                .formatted(value("string", "post"), value("string", "desk"))
            + "<component name='days'>"
            + value("decimal", "5")
            + "</component>"
            + "<component name='from'>"
            + value("date", "2024-02-29")
            + "</component>"
            + "<component name='span'>"
            + value("duration", "PT26H")
            + "</component>";
    isPassed(run(test(owner(fine("false")), "Terms", expected)));
  }

  @Test
  void modelThatUsesWhatIsNotAcceptedIsRefusedWithTheFault() throws IOException {
    isRefused(run(test("", "Sum", value("decimal", "2"))), "only a date or an instant");
  }

  @Test
  void serviceTakesItsInputDecisionFromTheTest() throws IOException {
    String called =
        test(input("Base", value("boolean", "false")), "Not Base", value("boolean", "true"));
    isPassed(
        run(called.replace("id='001'", "id='001' type='decisionService' invocableName='Turned'")));
  }

  @Test
  void functionTakesItsParametersFromTheTest() throws IOException {
    String called = test(input("kilos", value("decimal", "41")), "Large", value("boolean", "true"));
    isPassed(run(called.replace("id='001'", "id='001' type='bkm' invocableName='Large'")));
  }

  @Test
  void testPassesOnlyIfEveryResultIsExact() throws IOException {
    String both = test(owner(), "Owes", value("boolean", "false"));
    isRefused(
        run(both.replace("</testCase>", "<resultNode name='Sum'/></testCase>")),
        "only a date or an instant");
  }

  @Test
  void reportCountsByFolder() throws IOException {
    run(test(owner(), "Owes", value("boolean", "false")) + test("", "Fee", NIL));
    TckReport report = Tck.run(folder);
    assertThat(report.folders()).isEqualTo(Map.of("level/fees", new TckReport.Count(1, 1, 0)));
    assertThat(report.total().tests()).isEqualTo(2);
    assertThat(report.reasons()).containsExactly(Map.entry("the input `…` is null or absent", 1));
  }

  @Test
  void brokenFileOfTestsIsRefusedWithItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("t.xml"), "<tests xmlns='http://www.omg.org/spec/DMN/20160719/testcase'/>");
    isRefused(
        Tck.run(folder).results().getFirst(), "t.xml:1:1: found `tests`, expected `testCases`");
  }
}
