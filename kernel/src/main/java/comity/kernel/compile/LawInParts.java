package comity.kernel.compile;

import comity.kernel.diagram.Node;
import java.util.List;
import java.util.SequencedMap;

/**
 * A law version, or a stack of them, of which each decision stands by itself, so that it is no
 * larger than its text.
 *
 * @param cut the terms that its parts ask, and those of the laws taken apart with it before it;
 *     without acts
 * @param acts for each act a diagram of outcomes without grounds, over the questions of its parts
 * @param parts each behind those that it asks
 */
public record LawInParts(CompiledLaw cut, SequencedMap<String, Node> acts, List<Part> parts) {}
