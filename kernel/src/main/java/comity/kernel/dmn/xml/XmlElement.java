package comity.kernel.dmn.xml;

import comity.kernel.feel.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an XML file.
 *
 * @param namespace its namespace, or empty
 * @param name its name without a prefix
 * @param attributes by name without a prefix; those in a namespace of their own stand as {@code
 *     {namespace}name}
 * @param children its elements, in order
 * @param text its characters, those of its elements left out; for one with elements always empty
 * @param at where its tag begins
 */
public record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<XmlElement> children,
    XmlText text,
    Position at) {

  /** Whether it bears that name, in the namespace of this element or in any. */
  public boolean is(String otherName) {
    return name.equals(otherName);
  }

  /** The attribute, or empty text where there is none. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Its elements of that name and of its own namespace. */
  public List<XmlElement> all(String child) {
    return children.stream().filter(c -> c.is(child) && c.namespace.equals(namespace)).toList();
  }

  /** The first of its elements of that name and of its own namespace. */
  public Optional<XmlElement> first(String child) {
    return all(child).stream().findFirst();
  }

  /** The characters of the first element of that name, or empty text. */
  public String textOf(String child) {
    return first(child).map(c -> c.text().trimmed()).orElse("");
  }
}
