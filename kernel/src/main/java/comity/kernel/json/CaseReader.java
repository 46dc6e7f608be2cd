package comity.kernel.json;

import comity.kernel.facts.Draft;
import comity.kernel.law.Vocabulary;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads cases: one JSON object each, whose keys are the facts of a vocabulary. What is absent or
 * null is unknown. Immutable; any number of threads may use one.
 */
public final class CaseReader {

  private final Vocabulary vocabulary;
  private final Shape.Group shape;
  private final Predicate<String> otherReadings;
  private final JsonFactory factory =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();

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
    try (JsonParser parser =
        factory.createParser(ObjectReadContext.empty(), json, offset, length)) {
      return read(parser, firstLine);
    }
  }

  private ReadCase read(JsonParser parser, int firstLine) {
    try {
      return new CaseText(factory, parser, shape, otherReadings, firstLine)
          .into(new Draft(vocabulary));
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
      int line = Math.max(1, at.getLineNr()) + firstLine - 1;
      throw new CaseException(line, Math.max(1, at.getColumnNr()), reason(e), e);
    }
  }

  /** Not the parser's own words: they repeat what they stumbled over. */
  private static String reason(JacksonException e) {
    return switch (e) {
      case UnexpectedEndOfInputException end ->
          "the JSON ends too early; close its braces, brackets and quotes";
      case StreamConstraintsException big ->
          "the JSON is nested too deeply or holds a name, text or number that is too long";
      default -> "this is not JSON; look for a missing quote, comma or brace just before";
    };
  }
}
