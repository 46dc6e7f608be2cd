package comity.server.law;

import comity.kernel.book.LawBook;
import comity.kernel.choice.AskedLaw;
import comity.kernel.choice.Choice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The laws as they stood when the service started, each version compiled once while it is in use.
 * Safe for use by several threads.
 */
public final class LawShelf {

  /** Of the names that were asked for, those beyond so many are forgotten and compiled again. */
  private static final int REMEMBERED = 32;

  private final LawBook book;
  private final Supplier<LocalDate> today;
  private final Map<Name, Choice> choices =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Choice> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Name(String name, boolean isStack) {}

  /**
   * A shelf.
   *
   * @param today asked only where neither the caller nor the case names a day
   */
  public LawShelf(LawBook book, Supplier<LocalDate> today) {
    this.book = book;
    this.today = today;
  }

  public LawBook book() {
    return book;
  }

  Supplier<LocalDate> today() {
    return today;
  }

  /**
   * What a name asks for.
   *
   * @param asOf the day that the caller named
   */
  public Choice choice(String name, boolean isStack, Optional<LocalDate> asOf) {
    AskedLaw asked = AskedLaw.parse(book, name, isStack);
    // A stack under a bill is that of a day, and today is another day tomorrow.
    return isStack && !asked.bills().isEmpty()
        ? new Choice(asked, asOf, today)
        : kept(new Name(name, isStack), asked);
  }

  /** All laws that bind an agency, by the name of their stack, on whichever day. */
  public Choice stack(String name) {
    return choice(name, true, Optional.empty());
  }

  private synchronized Choice kept(Name name, AskedLaw asked) {
    return choices.computeIfAbsent(name, n -> new Choice(asked, Optional.empty(), today));
  }
}
