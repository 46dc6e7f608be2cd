package comity.kernel.law;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One version of one law, ready to compile.
 *
 * @param text the whole text, borrowed definitions included
 * @param lists the sections listed on the version's first day, by the name of the list
 * @param hash {@code sha256:} and the hash of the meaning: text, lists and readings, not layout
 */
public record Edition(
    Law law,
    Version version,
    LawText text,
    SortedMap<String, SortedSet<String>> lists,
    String hash) {}
