package comity.kernel.choice;

import comity.kernel.book.LawBook;
import comity.kernel.book.LawBookException;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Decider;
import comity.kernel.json.CaseReader;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A law or a stack that was asked for. Each set of versions is compiled once, however many cases
 * and days there are. Safe for use by several threads.
 */
public final class Choice {

  private final LawBook book;
  private final AskedLaw asked;
  private final Optional<LocalDate> asOf;
  private final String stack;
  private final List<Layer> layers;
  private final Vocabulary vocabulary;
  private final Map<List<LocalDate>, Chosen> compiled = new ConcurrentHashMap<>();

  /**
   * One law of the choice.
   *
   * @param pinned the edition whatever the day, or empty for the one in force
   */
  private record Layer(Law law, Optional<Edition> pinned) {}

  /**
   * What was asked for.
   *
   * @param today the day of a stack under a bill of which no other is named, since a bill would
   *     change the law that there is
   */
  public Choice(AskedLaw asked, Optional<LocalDate> asOf, Supplier<LocalDate> today) {
    this.asked = asked;
    this.book = asked.book();
    boolean isNow = asked.isStack() && !asked.bills().isEmpty();
    this.asOf = asOf.or(asked::day).or(() -> Optional.of(today.get()).filter(day -> isNow));
    this.stack = asked.isStack() ? asked.id() : "";
    this.layers = asked.isStack() ? layers(asked) : List.of(layer(asked));
    this.vocabulary = book.vocabulary(layers.stream().map(Layer::law).toList());
    // A day that no law covers is the command's fault, not that of every case.
    this.asOf.ifPresent(this::on);
  }

  private Layer layer(AskedLaw asked) {
    return asked
        .edition()
        .map(edition -> new Layer(edition.law(), Optional.of(edition)))
        .orElseGet(() -> pinned(asked));
  }

  private Layer pinned(AskedLaw asked) {
    return new Layer(book.law(asked.id()), asked.day().map(day -> book.edition(asked.id(), day)));
  }

  private List<Layer> layers(AskedLaw asked) {
    // At once, because reading files is most of what a single decision takes.
    return book.stack(asked.id()).parallelStream()
        .map(id ->
            id.equals(asked.id()) && asked.edition().isPresent()
                ? layer(asked)
                : new Layer(book.law(id), Optional.empty()))
        .toList();
  }

  /** The facts and readings that these laws know. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Reads cases of these laws; a case may carry readings of others. */
  public CaseReader reader() {
    return new CaseReader(vocabulary, this::isReadingElsewhere);
  }

  private boolean isReadingElsewhere(String id) {
    return book.ids().stream().anyMatch(law -> book.law(law).readings().containsKey(id));
  }

  /** The day that the caller named, if any. */
  public Optional<AsOf> named() {
    return asOf.map(day -> new AsOf(day, "the day asked for"));
  }

  /**
   * The versions in force on that day, compiled.
   *
   * @throws ChoiceException if there is none
   */
  public Chosen on(AsOf asOf) {
    try {
      return on(asOf.day());
    } catch (LawBookException | ChoiceException e) {
      throw new ChoiceException(e.getMessage() + " (" + asOf.day() + " is " + asOf.why() + ")", e);
    }
  }

  private Chosen on(LocalDate day) {
    List<LocalDate> versions = layers.stream().map(layer -> version(layer, day)).toList();
    return compiled.computeIfAbsent(versions, v -> compile(day));
  }

  /** The first day of the version, or the end of time for none. */
  private static LocalDate version(Layer layer, LocalDate day) {
    return layer
        .pinned()
        .map(Edition::version)
        .or(() -> layer.law().on(day))
        .map(Version::from)
        .orElse(LocalDate.MAX);
  }

  private Chosen compile(LocalDate day) {
    Map<Boolean, List<Layer>> speaks =
        layers.stream().collect(Collectors.partitioningBy(layer -> speaks(layer, day)));
    List<Edition> editions =
        speaks.get(true).parallelStream().map(layer -> edition(layer, day)).toList();
    if (editions.isEmpty()) {
      throw new ChoiceException(
          "no law of the stack `" + stack + "` has a version in force on " + day + "; " + first());
    }
    if (asked.isStack()) {
      asked.checkReached(editions, day);
    }
    List<String> silent =
        speaks.get(false).stream()
            .map(layer -> layer.law().id() + " had no version in force on that day")
            .toList();
    Decider decider = new Decider(Compiler.compile(vocabulary, editions));
    return Chosen.of(stack, layers.getLast().law().agency(), decider, silent);
  }

  /**
   * A law that was asked for alone always speaks, if only to say that it does not reach the day.
   */
  private boolean speaks(Layer layer, LocalDate day) {
    return layer.pinned().isPresent() || layers.size() == 1 || layer.law().on(day).isPresent();
  }

  private Edition edition(Layer layer, LocalDate day) {
    return layer.pinned().orElseGet(() -> book.edition(layer.law().id(), day));
  }

  private String first() {
    return layers.stream()
        .map(layer -> layer.law().versions().getFirst().from())
        .min(Comparator.naturalOrder())
        .map(day -> "the earliest begins on " + day)
        .orElseThrow();
  }
}
