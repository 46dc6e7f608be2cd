package comity.kernel.choice;

import comity.kernel.json.ReadCase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The day whose law is asked for.
 *
 * @param why in words, to stand behind the day
 */
public record AsOf(LocalDate day, String why) {

  /**
   * The day that the caller named, else the one that the case is about, else today.
   *
   * @param today asked only where nothing else names a day
   */
  public static AsOf of(ReadCase read, Optional<AsOf> named, Supplier<LocalDate> today) {
    if (named.isPresent()) {
      return named.get();
    }
    if (read.releaseDue() != null) {
      return new AsOf(read.releaseDue(), "the day on which release is due");
    }
    return read.presented() != null
        ? new AsOf(read.presented(), "the day on which the request was presented")
        : new AsOf(today.get(), "today, for the case names no day");
  }
}
