package comity.kernel.decide;

import comity.kernel.diagram.Node;
import comity.kernel.law.Acts;

/**
 * What a law regulates, made ready to be decided.
 *
 * @param name {@code hold}, or {@code disclose.release-date}
 * @param kind the kind of information of which a {@code disclose} is; null for any other act
 * @param diagram its leaves are outcomes with their grounds
 * @param bare a diagram whose leaves say the same; it may have one leaf for several that differ
 *     only in their grounds
 */
record Act(String name, String kind, Node diagram, Node bare) {

  static Act of(String name, Node diagram, Node bare) {
    return new Act(name, kind(name), diagram, bare);
  }

  static String kind(String name) {
    return Acts.isDisclosure(name) ? Acts.kind(name) : null;
  }
}
