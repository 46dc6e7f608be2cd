package comity.kernel.choice;

import comity.kernel.book.LawBook;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Proposal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A law as the caller names it.
 *
 * @param book the laws, under the bills behind {@code @}
 * @param day behind {@code @}
 * @param bills behind {@code @}
 * @param edition the text itself, where a file was named or one law under a bill
 */
public record AskedLaw(
    LawBook book,
    String id,
    Optional<LocalDate> day,
    List<String> bills,
    Optional<Edition> edition,
    boolean isStack) {

  /**
   * What a name means: {@code ID}, {@code ID@DATE} or {@code ID@BILL+BILL}.
   *
   * @param isStack whether every layer above it is asked for, too
   * @throws ChoiceException if it is no such name
   */
  public static AskedLaw parse(LawBook book, String name, boolean isStack) {
    int at = name.indexOf('@');
    if (at < 0) {
      return new AskedLaw(book, name, Optional.empty(), List.of(), Optional.empty(), isStack);
    }
    String id = name.substring(0, at);
    String behind = name.substring(at + 1);
    return isBill(behind)
        ? under(book, id, List.of(behind.split("\\+")), isStack)
        : new AskedLaw(book, id, day(name, behind), List.of(), Optional.empty(), isStack);
  }

  private static boolean isBill(String behind) {
    return !behind.isEmpty() && Character.isLetter(behind.charAt(0));
  }

  private static AskedLaw under(LawBook book, String id, List<String> bills, boolean isStack) {
    List<Law> laws =
        isStack ? book.stack(id).stream().map(book::law).toList() : List.of(book.law(id));
    SortedSet<String> known = new TreeSet<>();
    laws.forEach(law -> known.addAll(law.proposals().keySet()));
    for (String bill : bills) {
      if (!known.contains(bill)) {
        throw new ChoiceException(
            "`"
                + bill
                + "` behind `"
                + id
                + "@` is neither a day such as 2024-03-01 nor a proposal; "
                + (known.isEmpty() ? "there are none" : "there are " + String.join(", ", known)));
      }
    }
    LawBook under = book.under(bills);
    Optional<Edition> edition =
        isStack
            ? Optional.empty()
            : under.law(id).proposed().map(version -> under.edition(under.law(id), version));
    return new AskedLaw(under, id, Optional.empty(), bills, edition, isStack);
  }

  /** A bill would change the law of some days only; on another it must not be passed over. */
  void checkReached(List<Edition> layers, LocalDate day) {
    List<String> reached =
        layers.stream().flatMap(layer -> layer.version().proposal().stream()).toList();
    for (String bill : bills) {
      if (!reached.contains(bill)) {
        throw new ChoiceException(
            "`"
                + bill
                + "` would change no law of "
                + day
                + "; name a day from "
                + first(bill)
                + " on");
      }
    }
  }

  private LocalDate first(String bill) {
    return book.stack(id).stream()
        .map(layer -> book.law(layer).proposals().get(bill))
        .filter(Objects::nonNull)
        .map(Proposal::against)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Optional<LocalDate> day(String name, String behind) {
    try {
      return Optional.of(LocalDate.parse(behind));
    } catch (DateTimeException e) {
      throw new ChoiceException(
          "`" + behind + "` for " + name + " is no day; write it as 2024-03-01", e);
    }
  }

  /** A text that lies anywhere, in the place of the law whose id it bears. */
  public static AskedLaw of(LawBook book, Edition edition, boolean isStack) {
    LawBook under = book.under(edition.version().proposal().stream().toList());
    return new AskedLaw(
        under, edition.law().id(), Optional.empty(), List.of(), Optional.of(edition), isStack);
  }
}
