package comity.kernel.book;

import comity.kernel.law.Acts;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.LawText;
import comity.kernel.law.Proposal;
import comity.kernel.law.Version;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A law file outside the folder of laws: a draft, or one that was brought in. */
final class Standalone {

  private final LawBook book;
  private final LawSource source;
  private final LawText text;

  Standalone(LawBook book, LawSource source) {
    this.book = book;
    this.source = source;
    this.text = source.text();
  }

  Edition edition(Optional<Law> beside) {
    Law law = beside.orElseGet(this::lawOfTheBook);
    if (text.proposal().isPresent()) {
      return proposal(law, text.proposal().get());
    }
    Editions editions = new Editions(book, List.of());
    return beside
        .flatMap(known -> known.from(text.from()))
        .filter(version -> version.file().equals(source.file()))
        .map(version -> editions.edition(law, version, source))
        .orElseGet(() -> draft(editions, law));
  }

  /** A bill, whether or not {@code law.yaml} lists it. */
  private Edition proposal(Law law, String bill) {
    Optional<Proposal> listed =
        Optional.ofNullable(law.proposals().get(bill))
            .filter(p -> p.against().equals(text.from()) && p.file().equals(source.file()));
    Editions editions = new Editions(book.under(List.of(bill)), List.of());
    if (listed.isPresent()) {
      Law under = law.under(listed.get());
      return editions.edition(under, under.proposed().orElseThrow(), source);
    }
    return draft(editions, law);
  }

  private Edition draft(Editions editions, Law law) {
    Version version = draft(law);
    return editions.edition(with(law, version), version, source);
  }

  private Law lawOfTheBook() {
    return book.holds(text.law()) ? book.law(text.law()) : Law.of(text, List.of(), new TreeMap<>());
  }

  /** What {@code law.yaml} would say of the file, as far as the file itself tells. */
  private Version draft(Law law) {
    List<String> acts = Acts.ACTS.stream().filter(act -> text.definition(act).isPresent()).toList();
    return new Version(
        text.from(),
        law.on(text.from()).flatMap(Version::until),
        "",
        source.file(),
        text.proposal().isPresent() ? "proposal" : "in-force",
        acts,
        acts,
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        text.proposal());
  }

  /** The draft alone: what stands before and after it in the book says nothing of it. */
  private static Law with(Law law, Version version) {
    return law.with(List.of(version));
  }
}
