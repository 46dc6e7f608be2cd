package comity.kernel.dmn.xml;

import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML file into a tree. Document types and entities of its own are refused, so nothing
 * outside the file is read.
 */
public final class XmlReader {

  /** More than any model needs; a deeper file is refused before it can exhaust the stack. */
  private static final int DEEPEST = 90;

  private final String file;
  private final List<String> lines;
  private final XMLStreamReader reader;

  private XmlReader(String file, String xml) throws XMLStreamException {
    String text = xml.replace("\r\n", "\n").replace('\r', '\n');
    this.file = file;
    this.lines = List.of(text.split("\n", -1));
    this.reader = factory().createXMLStreamReader(new StringReader(text));
  }

  /**
   * Reads the file's root element.
   *
   * @param file its name, for messages
   * @throws LawException if it is not well formed, or too deep
   */
  public static XmlElement read(String file, String xml) {
    try {
      return new XmlReader(file, xml.startsWith("\uFEFF") ? xml.substring(1) : xml).root();
    } catch (XMLStreamException e) {
      throw new LawException(place(file, e.getLocation()), "not well-formed XML: " + reason(e));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private XmlElement root() throws XMLStreamException {
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      refuseDocumentType();
    }
    XmlElement root = element(1);
    while (reader.hasNext()) {
      reader.next();
    }
    return root;
  }

  private void refuseDocumentType() {
    if (reader.getEventType() == XMLStreamConstants.DTD) {
      throw new LawException(here(), "a document type is not accepted; leave it out");
    }
  }

  private XmlElement element(int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new LawException(here(), "more than " + DEEPEST + " elements inside one another");
    }
    String namespace = namespace(reader.getNamespaceURI());
    String name = reader.getLocalName();
    SortedMap<String, String> attributes = attributes();
    Position inside = here();
    Position at = tagBefore(inside);
    List<XmlElement> children = children(depth);
    XmlText text = children.isEmpty() ? text(inside, tagBefore(here())) : text(inside, inside);
    return new XmlElement(namespace, name, attributes, List.copyOf(children), text, at);
  }

  private List<XmlElement> children(int depth) throws XMLStreamException {
    List<XmlElement> children = new ArrayList<>();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element(depth + 1));
      }
    }
    return children;
  }

  private SortedMap<String, String> attributes() {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = namespace(reader.getAttributeNamespace(i));
      String name = reader.getAttributeLocalName(i);
      attributes.put(
          namespace.isEmpty() ? name : "{" + namespace + "}" + name, reader.getAttributeValue(i));
    }
    return attributes;
  }

  private static String namespace(String uri) {
    return uri == null ? "" : uri;
  }

  private XmlText text(Position from, Position to) {
    boolean shortTag =
        to.line() < from.line() || (to.line() == from.line() && to.column() < from.column());
    return new XmlTextReader(file, lines).read(from, shortTag ? from : to);
  }

  /**
   * Where the tag begins that ends just before that place: no attribute can hold the sign it begins
   * with.
   */
  private Position tagBefore(Position end) {
    int line = end.line();
    int column = lines.get(line - 1).lastIndexOf('<', end.column() - 2);
    while (column < 0) {
      line--;
      column = lines.get(line - 1).lastIndexOf('<');
    }
    return new Position(file, line, column + 1);
  }

  private Position here() {
    return place(file, reader.getLocation());
  }

  private static Position place(String file, Location location) {
    return location == null
        ? new Position(file, 1, 1)
        : new Position(
            file, Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
  }

  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int begin = message.indexOf("Message: ");
    return message.substring(begin < 0 ? 0 : begin + "Message: ".length()).strip();
  }
}
