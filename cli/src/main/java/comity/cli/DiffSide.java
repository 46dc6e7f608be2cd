package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * One of two laws that are compared.
 *
 * @param name as people name it, with its day
 * @param editions the outermost layer first
 */
record DiffSide(String name, List<Edition> editions) {

  /**
   * A law, a version, a law file, or a stack of them.
   *
   * @param today the day of which no other is named
   */
  static DiffSide of(LawBook book, String name, boolean isStack, Supplier<LocalDate> today) {
    Asked asked = Asked.parse(book, isStack ? null : name, isStack ? name : null);
    LocalDate day = asked.day().orElseGet(today);
    List<Edition> editions = isStack ? layers(asked, day) : List.of(own(asked, asked.id(), day));
    boolean isFile = asked.edition().isPresent();
    boolean isBill = !asked.bills().isEmpty();
    String version = isStack ? day.toString() : editions.getLast().version().name();
    return new DiffSide(isFile || isBill ? name : asked.id() + "@" + version, editions);
  }

  private static Edition own(Asked asked, String id, LocalDate day) {
    return asked
        .edition()
        .filter(edition -> edition.law().id().equals(id))
        .orElseGet(() -> asked.book().edition(id, day));
  }

  private static List<Edition> layers(Asked asked, LocalDate day) {
    List<Edition> layers =
        asked.book().stack(asked.id()).stream()
            .filter(id -> isInForce(asked, id, day))
            .map(id -> own(asked, id, day))
            .toList();
    if (layers.isEmpty()) {
      throw new CommandException("no law of the stack `" + asked.id() + "` is in force on " + day);
    }
    asked.checkReached(layers, day);
    return layers;
  }

  private static boolean isInForce(Asked asked, String id, LocalDate day) {
    boolean isFile = asked.edition().map(Edition::law).map(Law::id).filter(id::equals).isPresent();
    return isFile || asked.book().law(id).on(day).isPresent();
  }

  /** The id of the law, or of the innermost of the stack. */
  String law() {
    return editions.getLast().law().id();
  }
}
