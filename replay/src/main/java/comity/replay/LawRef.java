package comity.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A law, a law with every layer above it, a law file, or a law as a bill would have it.
 *
 * @param id the law's id, the file's path, or the law's id with the bill behind an {@code @}
 * @param day the day whose version is meant whatever the record's day is; empty for the record's
 */
public record LawRef(Kind kind, String id, Optional<LocalDate> day) {

  /** What is named. */
  public enum Kind {
    /** One law. */
    LAW,
    /** A law and the layers above it. */
    STACK,
    /** A law file that may lie anywhere. */
    FILE,
    /** One law as a bill would have it, whatever the record's day. */
    BILL
  }

  /**
   * Reads {@code us-ny-nyc/doc}, {@code us-ny-nyc/doc@2014-12-14}, {@code
   * us-ny-nyc/doc@int-396-2024} or {@code proposed.md}.
   *
   * @throws MappingException if what stands behind the {@code @} is no day
   */
  public static LawRef law(String text) {
    if (text.endsWith(".md")) {
      return new LawRef(Kind.FILE, text, Optional.empty());
    }
    int at = text.indexOf('@');
    boolean isBill = at >= 0 && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return isBill ? new LawRef(Kind.BILL, text, Optional.empty()) : parse(Kind.LAW, text);
  }

  /** Reads the id of a stack, with or without a day. */
  public static LawRef stack(String text) {
    return parse(Kind.STACK, text);
  }

  private static LawRef parse(Kind kind, String text) {
    int at = text.indexOf('@');
    return at < 0
        ? new LawRef(kind, text, Optional.empty())
        : new LawRef(kind, text.substring(0, at), Optional.of(day(text, at)));
  }

  private static LocalDate day(String text, int at) {
    try {
      return LocalDate.parse(text.substring(at + 1));
    } catch (DateTimeException e) {
      throw new MappingException(
          "`" + text + "` names no version; write it as ID@DAY, such as us-ny-nyc/doc@2014-12-14",
          e);
    }
  }
}
