package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlElement;
import comity.kernel.law.LawException;
import java.util.Map;
import java.util.TreeMap;

/** The namespaces of DMN files and of our own additions to them. */
final class DmnNamespace {

  /** What we write. */
  static final String DMN_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";

  /** Our own elements inside {@code extensionElements}. */
  static final String LAW = "https://comity.example/law/1";

  /** From 1.7 on the namespace stays and an attribute tells the version. */
  private static final String PERMANENT = "https://www.omg.org/spec/DMN/";

  private static final Map<String, String> VERSIONS =
      new TreeMap<>(
          Map.of(
              "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
              "1.1",
              "http://www.omg.org/spec/DMN/20180521/MODEL/",
              "1.2",
              DMN_1_3,
              "1.3",
              "https://www.omg.org/spec/DMN/20211108/MODEL/",
              "1.4",
              "https://www.omg.org/spec/DMN/20230324/MODEL/",
              "1.5",
              "https://www.omg.org/spec/DMN/20240513/MODEL/",
              "1.6"));

  private DmnNamespace() {}

  /**
   * The version of DMN that a file's root element says.
   *
   * @throws LawException if it is no DMN file, or one of a version that is not accepted
   */
  static String version(XmlElement root) {
    if (!root.is("definitions")) {
      throw new LawException(
          root.at(), "found `" + root.name() + "`; a DMN file begins with `definitions`");
    }
    if (root.namespace().equals(PERMANENT)) {
      return permanent(root);
    }
    String version = VERSIONS.get(root.namespace());
    if (version == null) {
      throw new LawException(
          root.at(), "`" + root.namespace() + "` is no namespace of DMN 1.1 to 1.7");
    }
    return version;
  }

  private static String permanent(XmlElement root) {
    String version = root.attribute("dmnVersion");
    if (!version.equals("1.7")) {
      throw new LawException(
          root.at(),
          version.isEmpty()
              ? "`dmnVersion` is missing; this namespace needs it"
              : "DMN " + version + " is not accepted; 1.1 to 1.7 are");
    }
    return version;
  }
}
