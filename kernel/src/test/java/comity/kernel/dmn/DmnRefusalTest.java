package comity.kernel.dmn;

import static comity.kernel.dmn.Dmn.closed;
import static comity.kernel.dmn.Dmn.decision;
import static comity.kernel.dmn.Dmn.faults;
import static comity.kernel.dmn.Dmn.file;
import static comity.kernel.dmn.Dmn.function;
import static comity.kernel.dmn.Dmn.input;
import static comity.kernel.dmn.Dmn.list;
import static comity.kernel.dmn.Dmn.literal;
import static comity.kernel.dmn.Dmn.service;
import static comity.kernel.dmn.Dmn.structure;
import static comity.kernel.dmn.Dmn.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that DMN has and a law text cannot say is refused by its name, where it stands. */
final class DmnRefusalTest {

  private static void refused(String fault, String... elements) {
    assertThat(faults(file(elements)))
        .singleElement()
        .asString()
        .startsWith("f.dmn:")
        .contains(fault);
  }

  @Test
  void anotherRootElement() {
    assertThat(faults("<bpmn/>"))
        .singleElement()
        .asString()
        .contains("a DMN file begins with `definitions`");
  }

  @Test
  void unknownNamespace() {
    assertThat(faults("<definitions xmlns='urn:x'/>"))
        .singleElement()
        .asString()
        .isEqualTo("f.dmn:1:1: `urn:x` is no namespace of DMN 1.1 to 1.7");
  }

  @Test
  void permanentNamespaceWithoutAVersion() {
    assertThat(faults("<definitions xmlns='https://www.omg.org/spec/DMN/'/>"))
        .singleElement()
        .asString()
        .contains("`dmnVersion` is missing");
  }

  @Test
  void laterVersion() {
    assertThat(faults("<definitions xmlns='https://www.omg.org/spec/DMN/' dmnVersion='1.8'/>"))
        .singleElement()
        .asString()
        .contains("DMN 1.8 is not accepted");
  }

  @Test
  void referenceToNothing() {
    refused("nothing here has the id `i_b`", decision("ok", "boolean", literal("b"), "i_b"));
  }

  @Test
  void sameIdTwice() {
    refused("the id `i_a` stands twice", input("a", "boolean"), input("a", "boolean"));
  }

  @Test
  void importOfAnotherFile() {
    refused(
        "the import of `other` is not accepted",
        "<import name='other' namespace='urn:o' importType='" + Dmn.NAMESPACE + "'/>");
  }

  @Test
  void elementOfAnotherFile() {
    refused(
        "stands in another file",
        decision("ok", "boolean", literal("true"))
            .replace(
                "<literal",
                "<informationRequirement><requiredInput"
                    + " href='urn:o#x'/></informationRequirement><literal"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"COLLECT", "PRIORITY", "RULE ORDER", "OUTPUT ORDER"})
  void hitPolicyThatDoesNotGiveOneResult(String hitPolicy) {
    refused(
        "the hit policy " + hitPolicy + " is not accepted; ANY, UNIQUE and FIRST are",
        input("a", "boolean"),
        decision("ok", "boolean", table(hitPolicy, List.of("a"), "true | true"), "i_a"));
  }

  @Test
  void defaultOutput() {
    refused(
        "a default output is not accepted",
        input("a", "boolean"),
        decision(
            "ok",
            "boolean",
            table("ANY", List.of("a"), "true | true")
                .replace(
                    "<output/>",
                    "<output><defaultOutputEntry><text>false</text></defaultOutputEntry></output>"),
            "i_a"));
  }

  @ParameterizedTest
  @CsvSource({
    "context, a boxed context",
    "relation, a relation",
    "list, a boxed list",
    "functionDefinition, a boxed function definition",
    "conditional, a boxed conditional",
    "filter, a boxed filter",
    "for, a boxed iteration",
    "some, a boxed quantifier",
    "every, a boxed quantifier"
  })
  void boxedExpression(String element, String name) {
    refused(name + " is not accepted", decision("ok", "Any", "<" + element + "/>"));
  }

  @Test
  void decisionWithoutLogic() {
    refused("a `decision` without logic is not accepted", decision("ok", "boolean", ""));
  }

  @Test
  void expressionWithoutText() {
    refused(
        "an expression without text is not accepted",
        decision("ok", "boolean", "<literalExpression><text> </text></literalExpression>"));
  }

  @Test
  void importedValues() {
    refused(
        "a list of imported values is not accepted",
        decision("ok", "Any", "<literalExpression><importedValues/></literalExpression>"));
  }

  @Test
  void anotherExpressionLanguage() {
    refused(
        "the expression language `urn:groovy` is not accepted",
        decision(
            "ok",
            "boolean",
            "<literalExpression"
                + " expressionLanguage='urn:groovy'><text>1</text></literalExpression>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Java", "PMML"})
  void functionOfAnotherKind(String kind) {
    refused(
        "a function of the kind `" + kind + "` is not accepted",
        function("f", "x:number", "<context/>")
            .replace("<encapsulatedLogic>", "<encapsulatedLogic kind='" + kind + "'>"));
  }

  @Test
  void functionWithoutLogic() {
    refused(
        "a function without logic is not accepted", "<businessKnowledgeModel id='f' name='f'/>");
  }

  @Test
  void decisionsThatRequireEachOther() {
    String xml =
        file(
            decision("a", "boolean", literal("b"), "d_b"),
            decision("b", "boolean", literal("a"), "d_a"));
    assertThat(faults(xml)).contains("f.dmn:2:1: `a` requires itself");
  }

  @Test
  void nameThatIsNotRequired() {
    refused(
        "`b` is unknown here; a decision names what it requires",
        input("a", "boolean"),
        input("b", "boolean"),
        decision("ok", "boolean", literal("a and b"), "i_a"));
  }

  @Test
  void faultInAnExpressionBehindAnEntityStandsAtItsPlaceInTheFile() {
    String xml = file(input("a", "number"), decision("ok", "boolean", literal("a < b"), "i_a"));
    int column = xml.lines().toList().get(2).indexOf("&lt; b") + "&lt; ".length() + 1;
    assertThat(faults(xml)).singleElement().asString().startsWith("f.dmn:3:" + column + ": `b`");
  }

  @ParameterizedTest
  @CsvSource({
    "time, is a time of day",
    "dayTimeDuration, is a duration; only constant durations are accepted",
    "Any, has no type in this file; an input needs one",
    "tMissing, 'is the type `tMissing`, which the file does not declare,'"
  })
  void inputOfATypeThatNoFactHas(String type, String fault) {
    refused("`a` " + fault, input("a", type), decision("ok", "Any", literal("a"), "i_a"));
  }

  @Test
  void typeThatHoldsItself() {
    refused(
        "which holds itself",
        structure("tNode", "next:tNode"),
        input("a", "tNode"),
        decision("ok", "Any", literal("a.next"), "i_a"));
  }

  @Test
  void numbersClosedOverAnInterval() {
    refused(
        "a number closed over `[0..9]`",
        closed("tDigit", "[0..9]").replace("string", "number"),
        input("a", "tDigit"),
        decision("ok", "boolean", literal("a > 3"), "i_a"));
  }

  @Test
  void columnClosedOverNumbers() {
    refused(
        "a column closed over anything but texts",
        input("a", "number"),
        decision("ok", "boolean", closedColumn("a", "1,2"), "i_a"));
  }

  @Test
  void twoColumnsThatCloseAFactDifferently() {
    refused(
        "two columns close `a` over different values",
        input("a", "string"),
        decision("ok", "boolean", closedColumn("a", "\"x\",\"y\""), "i_a"),
        decision("no", "boolean", closedColumn("a", "\"x\",\"z\""), "i_a"));
  }

  @Test
  void columnClosedOverFewerValuesThanItsInput() {
    refused(
        "the column is closed over fewer values than its input has",
        closed("tXY", "\"x\",\"y\""),
        input("a", "tXY"),
        decision("ok", "boolean", closedColumn("a", "\"x\""), "i_a"));
  }

  private static String closedColumn(String expression, String values) {
    return table("ANY", List.of(expression), "- | true")
        .replace(
            "</inputExpression>",
            "</inputExpression><inputValues><text>" + values + "</text></inputValues>");
  }

  @Test
  void resultOutsideTheValuesOfItsColumn() {
    refused(
        "is not among the values of its column",
        decision(
            "ok",
            "string",
            table("ANY", List.of(), "\"maybe\"")
                .replace(
                    "<output/>",
                    "<output><outputValues><text>\"yes\"</text></outputValues></output>")));
  }

  @Test
  void resultOfAnotherTypeThanDeclared() {
    refused("`ok` is declared as a number and gives", decision("ok", "number", literal("\"x\"")));
  }

  @Test
  void resultThatIsComputed() {
    refused(
        "a result is a constant",
        input("a", "boolean"),
        decision("ok", "boolean", table("ANY", List.of("a"), "- | not(a)"), "i_a"));
  }

  @Test
  void ruleWithTooFewCells() {
    refused(
        "this rule has not one cell for each column",
        input("a", "boolean"),
        input("b", "boolean"),
        decision("ok", "boolean", table("ANY", List.of("a", "b"), "- | true"), "i_a", "i_b"));
  }

  @Test
  void sumOfNumbers() {
    refused(
        "a sum of numbers or texts is not among the accepted forms",
        input("a", "number"),
        decision("ok", "number", literal("a + a"), "i_a"));
  }

  @Test
  void wholeStructure() {
    refused(
        "`a` is a `tA`; name one of its parts",
        structure("tA", "x:boolean"),
        input("a", "tA"),
        decision("ok", "Any", literal("a"), "i_a"));
  }

  @Test
  void partThatTheStructureLacks() {
    refused(
        "has no part `y`",
        structure("tA", "x:boolean"),
        input("a", "tA"),
        decision("ok", "boolean", literal("a.y"), "i_a"));
  }

  @Test
  void wholeList() {
    refused(
        "ask of its elements with `some`",
        structure("tA", "x:boolean"),
        list("tAs", "tA"),
        input("a", "tAs"),
        decision("ok", "Any", literal("a"), "i_a"));
  }

  @Test
  void quantifierOverTexts() {
    refused(
        "`a` is no list of structures",
        list("tTexts", "string"),
        input("a", "tTexts"),
        decision("ok", "boolean", literal("some x in a satisfies x = \"y\""), "i_a"));
  }

  @Test
  void membershipInAListThatTheCaseGives() {
    refused(
        "that the case gives; only dated lists and constant ones are accepted",
        list("tTexts", "string"),
        input("a", "tTexts"),
        decision("ok", "boolean", literal("list contains(a, \"x\")"), "i_a"));
  }

  @Test
  void structureHandedToAFunction() {
    refused(
        "hand over the parts it needs",
        structure("tA", "x:boolean"),
        input("a", "tA"),
        input("b", "tA"),
        function("f", "p:tA", literal("p.x")),
        decision("ok", "boolean", literal("f(a) or f(b)"), "i_a", "i_b", "f_f"));
  }

  @Test
  void serviceCalledByPlace() {
    refused(
        "the service `s` is called by place; name its arguments",
        input("a", "boolean"),
        input("b", "boolean"),
        decision("both", "boolean", literal("a and b"), "i_a", "i_b"),
        service("s", "both", "i_a", "i_b"),
        decision("ok", "boolean", literal("s(true, false)"), "f_s"));
  }

  @Test
  void serviceOfSeveralDecisions() {
    refused(
        "the service `s` gives 2 decisions; one is accepted",
        decision("x", "boolean", literal("true")),
        decision("y", "boolean", literal("true")),
        service("s", "x")
            .replace("</decisionService>", "<outputDecision href='#d_y'/></decisionService>"),
        decision("ok", "Any", literal("s()"), "f_s"));
  }

  @Test
  void callWithTooFewArguments() {
    refused(
        "`f` takes 2 arguments, found 1",
        function("f", "x:boolean y:boolean", literal("x and y")),
        decision("ok", "boolean", literal("f(true)"), "f_f"));
  }

  @Test
  void callWithAnUnknownParameter() {
    refused(
        "`f` has no parameter `z`",
        function("f", "x:boolean", literal("x")),
        decision("ok", "boolean", literal("f(z: true)"), "f_f"));
  }

  @Test
  void callOfADecision() {
    refused(
        "`x` is no function",
        decision("x", "boolean", literal("true")),
        decision("ok", "boolean", literal("x(true)"), "d_x"));
  }

  @Test
  void functionNamedWithoutArguments() {
    refused(
        "`f` is called with arguments",
        function("f", "x:boolean", literal("x")),
        decision("ok", "Any", literal("f"), "f_f"));
  }

  @Test
  void boxedCallWithABoxedArgument() {
    refused(
        "an argument that is no plain expression is not accepted",
        function("f", "x:boolean", literal("x")),
        decision(
            "ok",
            "boolean",
            "<invocation><literalExpression><text>f</text></literalExpression><binding><parameter"
                + " name='x'/><context/></binding></invocation>",
            "f_f"));
  }

  @Test
  void everyFaultOfAFileIsToldAtOnce() {
    assertThat(
            faults(
                file(
                    decision("a", "number", literal("1 - 1")),
                    decision("b", "Any", "<context/>"),
                    decision("c", "number", literal("sum([1])")))))
        .hasSize(3);
  }

  @Test
  void argumentOfAnotherTypeThanItsParameter() {
    refused(
        "`x` takes a number, found one of a",
        function("f", "x:number", literal("x > 1")),
        decision("ok", "boolean", literal("f(\"a\")"), "f_f"));
  }

  @Test
  void columnOfAnotherTypeThanDeclared() {
    refused(
        "this column is declared as a text and gives a number",
        input("a", "number"),
        decision(
            "ok",
            "boolean",
            table("ANY", List.of("a"), "- | true")
                .replace("<inputExpression>", "<inputExpression typeRef='string'>"),
            "i_a"));
  }

  @Test
  void functionOfAnotherTypeThanDeclared() {
    refused(
        "`f` is declared as a text and gives a number",
        function("f", "x:number", literal("x"))
            .replace("<literalExpression>", "<literalExpression typeRef='string'>"));
  }

  @Test
  void listOfSeveralTypes() {
    refused(
        "gives a list of values of several types",
        list("tNumbers", "number"),
        decision("ok", "tNumbers", literal("[1, \"a\"]")));
  }
}
