package comity.kernel.choice;

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
public record ComparedLaw(String name, List<Edition> editions) {

  /**
   * A law, a version, a text that lies anywhere, or a stack of them.
   *
   * @param name as the caller wrote it
   * @param today the day of which no other is named
   */
  public static ComparedLaw of(AskedLaw asked, String name, Supplier<LocalDate> today) {
    boolean isStack = asked.isStack();
    LocalDate day = asked.day().orElseGet(today);
    List<Edition> editions = isStack ? layers(asked, day) : List.of(own(asked, asked.id(), day));
    boolean isFile = asked.edition().isPresent();
    boolean isBill = !asked.bills().isEmpty();
    String version = isStack ? day.toString() : editions.getLast().version().name();
    return new ComparedLaw(isFile || isBill ? name : asked.id() + "@" + version, editions);
  }

  private static Edition own(AskedLaw asked, String id, LocalDate day) {
    return asked
        .edition()
        .filter(edition -> edition.law().id().equals(id))
        .orElseGet(() -> asked.book().edition(id, day));
  }

  private static List<Edition> layers(AskedLaw asked, LocalDate day) {
    List<Edition> layers =
        asked.book().stack(asked.id()).stream()
            .filter(id -> isInForce(asked, id, day))
            .map(id -> own(asked, id, day))
            .toList();
    if (layers.isEmpty()) {
      throw new ChoiceException("no law of the stack `" + asked.id() + "` is in force on " + day);
    }
    asked.checkReached(layers, day);
    return layers;
  }

  private static boolean isInForce(AskedLaw asked, String id, LocalDate day) {
    boolean isFile = asked.edition().map(Edition::law).map(Law::id).filter(id::equals).isPresent();
    return isFile || asked.book().law(id).on(day).isPresent();
  }

  /** The id of the law, or of the innermost of the stack. */
  public String law() {
    return editions.getLast().law().id();
  }
}
