package comity.kernel.dmn;

import comity.kernel.law.Edition;
import comity.kernel.law.LawText;
import comity.kernel.law.Vocabulary;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What a DMN file says, as a law text.
 *
 * @param text the decisions and tests; they keep the names that the file has for them, blanks
 *     included
 * @param vocabulary the facts that the file declares, among them its readings
 * @param asked the facts that some expression names, by the kind of record that holds them
 * @param lists the dated lists that it uses, by the names that the text has for them
 * @param names where the text names a decision or a function otherwise than the file: the file's
 *     name, then the text's
 */
public record Imported(
    LawText text,
    Vocabulary vocabulary,
    SortedMap<String, SortedSet<String>> asked,
    SortedSet<String> lists,
    SortedMap<String, String> names) {

  /**
   * The same with every name as the notation wants it, {@code dogLicenceHeld} for {@code Dog
   * Licence Held}, so that the text can be printed and read as a law file.
   */
  public Imported inNotation() {
    return NotationNames.of(this);
  }

  /**
   * The text as a version of a law of its own, ready to compile.
   *
   * @param datedLists the sections on each of its lists
   */
  public Edition edition(SortedMap<String, SortedSet<String>> datedLists) {
    return Edition.alone(text, datedLists, new TreeMap<>());
  }
}
