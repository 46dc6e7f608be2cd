package comity.kernel.dmn;

import comity.kernel.law.LawText;
import comity.kernel.law.Vocabulary;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a DMN file says, as a law text.
 *
 * @param text the decisions and tests, which keep the names of the file where those of the notation
 *     have no blanks and the file has
 * @param vocabulary the facts that the file declares, among them its readings
 * @param lists the dated lists that it uses, by the names that the text has for them
 * @param names where the text names a decision or a function of the file otherwise than the file:
 *     the file's name, then the text's
 */
public record Imported(
    LawText text,
    Vocabulary vocabulary,
    SortedSet<String> lists,
    SortedMap<String, String> names) {}
