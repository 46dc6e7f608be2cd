package comity.replay;

import comity.kernel.book.LawBook;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Decider;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Proposal;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The laws of a replay, over one vocabulary, so that a pattern of facts is read once for all of
 * them. Each version is read once and each set of versions compiled once. For one thread.
 */
final class Laws {

  private final LawBook book;
  private final Map<String, Edition> files = new HashMap<>();
  private final Vocabulary vocabulary;
  private final Map<String, Map<LocalDate, Edition>> editions = new HashMap<>();
  private final Map<List<String>, Decider> compiled = new HashMap<>();

  Laws(LawBook book, Collection<LawRef> refs) {
    this.book = book;
    Set<Law> laws = new LinkedHashSet<>();
    refs.forEach(ref -> laws.addAll(laws(ref)));
    this.vocabulary = book.vocabulary(laws);
  }

  private List<Law> laws(LawRef ref) {
    return switch (ref.kind()) {
      case LAW -> List.of(book.law(ref.id()));
      case STACK -> book.stack(ref.id()).stream().map(book::law).toList();
      case FILE -> List.of(files.computeIfAbsent(ref.id(), this::standalone).law());
      case BILL -> List.of(files.computeIfAbsent(ref.id(), this::under).law());
    };
  }

  private Edition standalone(String file) {
    if (!Files.isRegularFile(Path.of(file))) {
      throw new MappingException("there is no law file `" + file + "`; check the path");
    }
    return book.standalone(Path.of(file));
  }

  private Edition under(String name) {
    int at = name.indexOf('@');
    String bill = name.substring(at + 1);
    Law law = book.law(name.substring(0, at));
    Proposal proposal = law.proposals().get(bill);
    if (proposal == null) {
      throw new MappingException(
          "`"
              + bill
              + "` behind `"
              + law.id()
              + "@` is neither a day such as 2024-03-01 nor a proposal; there are "
              + law.proposals().keySet());
    }
    Law under = law.under(proposal);
    return book.under(List.of(bill)).edition(under, under.proposed().orElseThrow());
  }

  /** Every fact, and every reading of these laws. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The versions in force on that day, or on the day that the reference names. */
  Chosen on(LawRef ref, LocalDate day) {
    LocalDate asked = ref.day().orElse(day);
    return switch (ref.kind()) {
      case LAW -> Chosen.of(List.of(edition(ref.id(), asked)));
      case FILE, BILL -> new Chosen(ref.id(), List.of(files.get(ref.id())));
      case STACK -> Chosen.of(layers(ref.id(), asked));
    };
  }

  private Edition edition(String id, LocalDate day) {
    LocalDate from = book.law(id).on(day).map(Version::from).orElse(day);
    return editions
        .computeIfAbsent(id, k -> new HashMap<>())
        .computeIfAbsent(from, k -> book.edition(id, day));
  }

  /** The layers that have a version in force; the innermost must. */
  private List<Edition> layers(String stack, LocalDate day) {
    List<Edition> layers = new ArrayList<>();
    for (String id : book.stack(stack)) {
      if (id.equals(stack) || book.law(id).on(day).isPresent()) {
        layers.add(edition(id, day));
      }
    }
    return List.copyOf(layers);
  }

  /** The versions in force on the last day before the innermost of these began. */
  Chosen before(LawRef ref, Chosen chosen) {
    Version version = chosen.innermost().version();
    if (chosen.innermost().law().on(version.from().minusDays(1)).isEmpty()) {
      throw new MappingException(
          "there is no version before "
              + chosen.innermost().law().id()
              + "@"
              + version.from()
              + " to hold it against");
    }
    return on(new LawRef(ref.kind(), ref.id(), Optional.empty()), version.from().minusDays(1));
  }

  Decider decider(Chosen chosen) {
    List<String> key = chosen.editions().stream().map(e -> e.law().id() + " " + e.hash()).toList();
    return compiled.computeIfAbsent(
        key, k -> new Decider(Compiler.compile(vocabulary, chosen.editions())));
  }
}
