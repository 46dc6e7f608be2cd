package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Proposal;
import java.nio.file.Files;
import java.nio.file.Path;
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
record Asked(
    LawBook book,
    String id,
    Optional<LocalDate> day,
    List<String> bills,
    Optional<Edition> edition,
    boolean isStack) {

  static Asked parse(LawBook book, String law, String stack) {
    if (law != null && stack != null) {
      throw new CommandException(
          "--law and --stack exclude each other; a stack is a law with every layer above it");
    }
    if (law == null && stack == null) {
      throw new CommandException(
          "say under which law: --stack ID for all that binds an agency ("
              + String.join(", ", book.stacks())
              + "), or --law ID for one law (`comity laws` lists them)");
    }
    return parse(book, law == null ? stack : law, stack != null);
  }

  private static Asked parse(LawBook book, String name, boolean isStack) {
    if (isFile(name)) {
      Edition edition = book.standalone(Path.of(name));
      LawBook under = book.under(edition.version().proposal().stream().toList());
      return new Asked(
          under, edition.law().id(), Optional.empty(), List.of(), Optional.of(edition), isStack);
    }
    int at = name.indexOf('@');
    if (at < 0) {
      return new Asked(book, name, Optional.empty(), List.of(), Optional.empty(), isStack);
    }
    String id = name.substring(0, at);
    String behind = name.substring(at + 1);
    return isBill(behind)
        ? under(book, id, List.of(behind.split("\\+")), isStack)
        : new Asked(book, id, Days.parse(name, behind), List.of(), Optional.empty(), isStack);
  }

  private static boolean isBill(String behind) {
    return !behind.isEmpty() && Character.isLetter(behind.charAt(0));
  }

  private static Asked under(LawBook book, String id, List<String> bills, boolean isStack) {
    List<Law> laws =
        isStack ? book.stack(id).stream().map(book::law).toList() : List.of(book.law(id));
    SortedSet<String> known = new TreeSet<>();
    laws.forEach(law -> known.addAll(law.proposals().keySet()));
    for (String bill : bills) {
      if (!known.contains(bill)) {
        throw new CommandException(
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
    return new Asked(under, id, Optional.empty(), bills, edition, isStack);
  }

  /** A bill would change the law of some days only; on another it must not be passed over. */
  void checkReached(List<Edition> layers, LocalDate day) {
    List<String> reached =
        layers.stream().flatMap(layer -> layer.version().proposal().stream()).toList();
    for (String bill : bills) {
      if (!reached.contains(bill)) {
        throw new CommandException(
            "`"
                + bill
                + "` would change no law of "
                + day
                + "; name a day with --as-of from "
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

  private static boolean isFile(String name) {
    return name.endsWith(".md") || Files.isRegularFile(Path.of(name));
  }
}
