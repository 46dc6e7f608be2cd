package comity.kernel.dmn.tck;

import comity.kernel.dmn.tck.TestFile.Expected;
import comity.kernel.dmn.tck.TestFile.TestCase;
import comity.kernel.dmn.xml.XmlElement;
import comity.kernel.dmn.xml.XmlReader;
import comity.kernel.law.LawException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads files of test cases. */
final class TestFileReader {

  private static final String XSI = "{http://www.w3.org/2001/XMLSchema-instance}";

  private TestFileReader() {}

  /**
   * Reads a file.
   *
   * @throws LawException if it is no file of test cases
   */
  static TestFile read(String file, String xml) {
    XmlElement root = XmlReader.read(file, xml);
    if (!root.is("testCases")) {
      throw new LawException(root.at(), "found `" + root.name() + "`, expected `testCases`");
    }
    List<TestCase> cases = new ArrayList<>();
    root.all("testCase").forEach(c -> cases.add(testCase(c, cases.size() + 1)));
    return new TestFile(root.textOf("modelName"), List.copyOf(cases));
  }

  private static TestCase testCase(XmlElement element, int number) {
    SequencedMap<String, TckValue> inputs = new LinkedHashMap<>();
    element.all("inputNode").forEach(i -> inputs.put(name(i), value(i)));
    return new TestCase(
        element.attributes().getOrDefault("id", String.valueOf(number)),
        element.attributes().getOrDefault("type", "decision"),
        element.attribute("invocableName"),
        inputs,
        element.all("resultNode").stream().map(TestFileReader::expected).toList());
  }

  private static Expected expected(XmlElement element) {
    boolean error = element.attribute("errorResult").equals("true");
    Optional<XmlElement> value = error ? Optional.empty() : element.first("expected");
    return new Expected(name(element), value.map(TestFileReader::value).orElse(new TckValue.Nil()));
  }

  /** Of an element that holds a value, parts or a list. */
  private static TckValue value(XmlElement holder) {
    List<XmlElement> parts = holder.all("component");
    if (!parts.isEmpty()) {
      SequencedMap<String, TckValue> named = new LinkedHashMap<>();
      parts.forEach(p -> named.put(name(p), isNil(p) ? new TckValue.Nil() : value(p)));
      return new TckValue.Parts(named);
    }
    Optional<XmlElement> list = holder.first("list");
    return list.filter(l -> !isNil(l))
        .map(TestFileReader::items)
        .orElseGet(
            () -> holder.first("value").map(TestFileReader::simple).orElse(new TckValue.Nil()));
  }

  private static TckValue items(XmlElement list) {
    return new TckValue.Items(list.all("item").stream().map(TestFileReader::value).toList());
  }

  private static TckValue simple(XmlElement value) {
    String type = value.attribute(XSI + "type");
    return isNil(value)
        ? new TckValue.Nil()
        : new TckValue.Simple(type.substring(type.indexOf(':') + 1), value.text().value());
  }

  private static boolean isNil(XmlElement element) {
    return element.attribute(XSI + "nil").equals("true");
  }

  private static String name(XmlElement element) {
    return element.attribute("name").strip().replaceAll("\\s+", " ");
  }
}
