package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlText;
import comity.kernel.feel.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type, or one component of a structure.
 *
 * @param typeRef the type it is of; empty for a structure
 * @param function for a function: the type of what it gives
 * @param allowed the values it is closed over
 * @param collection whether it is a list of such
 * @param law what our own extension says of it: the name of the extension's element, then its
 *     attributes
 */
record ItemDefinition(
    Position at,
    String name,
    String typeRef,
    Optional<String> function,
    Optional<XmlText> allowed,
    boolean collection,
    List<ItemDefinition> components,
    Map<String, Map<String, String>> law) {

  /** An attribute of our own extension, or empty text. */
  String law(String element, String attribute) {
    return law.getOrDefault(element, Map.of()).getOrDefault(attribute, "");
  }
}
