package comity.kernel.dmn.xml;

/**
 * Writes an XML file, two blanks for each level. Attributes are given as name and value in turn;
 * one with an empty value is left out.
 */
public final class XmlWriter {

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;

  /** An element with others inside. */
  public XmlWriter open(String name, String... attributes) {
    line("<" + name + attributes(attributes) + ">");
    depth++;
    return this;
  }

  /** Ends the element of that name. */
  public XmlWriter close(String name) {
    depth--;
    line("</" + name + ">");
    return this;
  }

  /** An element without anything inside. */
  public XmlWriter empty(String name, String... attributes) {
    line("<" + name + attributes(attributes) + "/>");
    return this;
  }

  /** An element that holds nothing but text; left out where the text is empty. */
  public XmlWriter text(String name, String text) {
    if (!text.isEmpty()) {
      line("<" + name + ">" + escaped(text) + "</" + name + ">");
    }
    return this;
  }

  /** An element whose only content is another that holds text, on one line. */
  public XmlWriter leaf(String name, String inner, String text, String... attributes) {
    line(
        "<"
            + name
            + attributes(attributes)
            + "><"
            + inner
            + ">"
            + escaped(text)
            + "</"
            + inner
            + "></"
            + name
            + ">");
    return this;
  }

  /** The whole file. */
  @Override
  public String toString() {
    return out.toString();
  }

  private void line(String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private static String attributes(String... attributes) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        String value = escaped(attributes[i + 1]).replace("\"", "&quot;").replace("\n", "&#10;");
        all.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
      }
    }
    return all.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
