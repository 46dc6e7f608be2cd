package comity.kernel.json;

import comity.kernel.facts.Draft;
import comity.kernel.law.Vocabulary;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Reads cases: one JSON object each, whose keys are the facts of a vocabulary. What is absent or
 * null is unknown. Immutable; any number of threads may use one.
 */
public final class CaseReader {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Vocabulary vocabulary;
  private final Shape.Group shape;
  private final Predicate<String> otherReadings;

  /** For the facts and readings of that vocabulary. */
  public CaseReader(Vocabulary vocabulary) {
    this(vocabulary, id -> false);
  }

  /**
   * For the facts and readings of that vocabulary.
   *
   * @param otherReadings whether some other law has a reading of that id; a case may carry it, and
   *     it is passed over. Asked only of readings that the vocabulary lacks
   */
  public CaseReader(Vocabulary vocabulary, Predicate<String> otherReadings) {
    this.vocabulary = vocabulary;
    this.shape = Shape.of(vocabulary);
    this.otherReadings = otherReadings;
  }

  /**
   * Reads one case in UTF-8.
   *
   * @throws CaseException if it is no case
   */
  public ReadCase read(byte[] json) {
    return read(json, 0, json.length, 1);
  }

  /**
   * Reads one case from a part of an array.
   *
   * @param firstLine the number of the line on which it begins, for messages
   * @throws CaseException if it is no case
   */
  public ReadCase read(byte[] json, int offset, int length, int firstLine) {
    int from = offset + (isMarked(json, offset, length) ? MARK.length : 0);
    CaseFaults faults = new CaseFaults(json, from, offset + length, shape, firstLine);
    JsonScanner scanner = new JsonScanner(json, from, offset + length);
    try {
      return new CaseText(scanner, shape, otherReadings, faults).into(new Draft(vocabulary));
    } catch (JsonFault e) {
      throw faults.broken(e);
    }
  }

  /** Whether the text begins with the mark that some editors put before UTF-8. */
  private static boolean isMarked(byte[] json, int offset, int length) {
    return length >= MARK.length
        && Arrays.equals(json, offset, offset + MARK.length, MARK, 0, MARK.length);
  }
}
