package comity.kernel.facts;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Facts in the making: set what is known, then {@link #build}. For one thread. */
public final class Draft {

  /**
   * Days outside these are refused: within them the calendar repeats every four years, which
   * exactness rests on.
   */
  public static final LocalDate FIRST_DAY = LocalDate.of(1901, 1, 1);

  /** The last day that is accepted. */
  public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  /** The largest whole number. */
  private static final long MOST = 100_000;

  /** In a second. */
  private static final long NANOS = 1_000_000_000L;

  private final Vocabulary vocabulary;
  private final RecordType type;
  private long[] numbers;
  private Object[] objects;

  /** Whether facts hold the arrays, which must not change any more. */
  private boolean shared;

  /** A case of which nothing is known yet. */
  public Draft(Vocabulary vocabulary) {
    this(vocabulary, vocabulary.root());
  }

  /** A record of that type of which nothing is known yet. */
  Draft(Vocabulary vocabulary, RecordType type) {
    this.vocabulary = vocabulary;
    this.type = type;
    this.numbers = new long[type.size()];
    Arrays.fill(numbers, Facts.UNKNOWN);
    this.objects = new Object[type.size()];
    assume();
  }

  private void assume() {
    List<RecordType.Assumed> assumed = type.assumed();
    for (int i = 0; i < assumed.size(); i++) {
      numbers[assumed.get(i).fact().slot()] = assumed.get(i).value();
    }
  }

  /** The kind of record in the making. */
  public RecordType type() {
    return type;
  }

  /**
   * Sets a fact.
   *
   * @param value a {@link Boolean}, {@link String}, {@link LocalDate}, {@link OffsetDateTime},
   *     {@link Long}, {@link Integer}, {@link BigDecimal}, or a list of strings, as the fact's type
   *     asks
   * @throws FactException if there is no such fact or the value is not of its type
   */
  public Draft set(String path, Object value) {
    return set(fact(path), value);
  }

  /** Sets a fact of this record's type. */
  public Draft set(Fact fact, Object value) {
    own();
    switch (fact.type()) {
      case FactType.YesNo t -> numbers[fact.slot()] = expect(Boolean.class, fact, value) ? 1 : 0;
      case FactType.OneOf t -> numbers[fact.slot()] = index(t.values(), fact, value);
      case FactType.Code t -> objects[fact.slot()] = expect(String.class, fact, value);
      case FactType.Day t -> numbers[fact.slot()] = day(fact, value);
      case FactType.Instant t -> numbers[fact.slot()] = instant(fact, value);
      case FactType.Whole t -> numbers[fact.slot()] = whole(fact, value);
      case FactType.Decimal t -> numbers[fact.slot()] = decimal(fact, value);
      case FactType.SomeOf t -> objects[fact.slot()] = choices(t, fact, value);
      case FactType.ListOf t -> throw new FactException(fact.path(), "is a list of elements");
    }
    return this;
  }

  /**
   * Sets a yes-or-no fact or an enumeration of this record's type.
   *
   * @param value 0 for no and 1 for yes, or the place among the values of the enumeration
   */
  public Draft choose(Fact fact, int value) {
    own();
    numbers[fact.slot()] = Objects.checkIndex(value, choices(fact));
    return this;
  }

  private static int choices(Fact fact) {
    if (fact.type() instanceof FactType.OneOf one) {
      return one.values().size();
    } else if (fact.type() instanceof FactType.YesNo) {
      return 2;
    }
    throw new FactException(fact.path(), "is not one of a few values");
  }

  /** Says that the list is known, and empty as long as nothing is added. */
  public Draft empty(String path) {
    return empty(fact(path));
  }

  /** Says that the list is known, and empty as long as nothing is added. */
  public Draft empty(Fact fact) {
    list(fact);
    return this;
  }

  /** Adds an element to the list and returns it, to be filled in. */
  public Draft add(String path) {
    return add(fact(path));
  }

  /** Adds an element to the list and returns it, to be filled in. */
  public Draft add(Fact fact) {
    List<Draft> list = list(fact);
    RecordType element = vocabulary.record(((FactType.ListOf) fact.type()).element()).orElseThrow();
    Draft draft = new Draft(vocabulary, element);
    list.add(draft);
    return draft;
  }

  /** Says that nobody knows this fact, even if it was set. */
  public Draft forget(String path) {
    Fact fact = fact(path);
    own();
    numbers[fact.slot()] = unknown(fact);
    objects[fact.slot()] = null;
    return this;
  }

  private long unknown(Fact fact) {
    return type.assumed().stream()
        .filter(assumed -> assumed.fact() == fact)
        .mapToLong(RecordType.Assumed::value)
        .findFirst()
        .orElse(Facts.UNKNOWN);
  }

  /** What was set; facts with an assumed value get it where nothing was. */
  public Facts build() {
    return build(null);
  }

  private Facts build(Facts parent) {
    shared = true;
    Object[] built = type.lists().isEmpty() ? objects : objects.clone();
    Facts facts = new Facts(type, parent, numbers, built);
    for (Fact fact : type.lists()) {
      if (built[fact.slot()] != null) {
        built[fact.slot()] = build(drafts(fact), facts);
      }
    }
    return facts;
  }

  private static List<Facts> build(List<Draft> drafts, Facts parent) {
    List<Facts> built = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      built.add(draft.build(parent));
    }
    return Collections.unmodifiableList(built);
  }

  private void own() {
    if (shared) {
      numbers = numbers.clone();
      objects = objects.clone();
      shared = false;
    }
  }

  private Fact fact(String path) {
    return type.fact(path).orElseThrow(() -> new FactException(path, "is not a fact of a " + type));
  }

  private List<Draft> list(Fact fact) {
    if (!(fact.type() instanceof FactType.ListOf)) {
      throw new FactException(fact.path(), "is no list of elements");
    }
    if (objects[fact.slot()] == null) {
      own();
      objects[fact.slot()] = new ArrayList<Draft>();
    }
    return drafts(fact);
  }

  @SuppressWarnings("unchecked")
  private List<Draft> drafts(Fact fact) {
    return (List<Draft>) objects[fact.slot()];
  }

  private static <T> T expect(Class<T> type, Fact fact, Object value) {
    if (!type.isInstance(value)) {
      throw new FactException(fact.path(), "expects " + FactTypes.describe(fact.type()));
    }
    return type.cast(value);
  }

  private static int index(List<String> values, Fact fact, Object value) {
    int index = values.indexOf(expect(String.class, fact, value));
    if (index < 0) {
      throw new FactException(
          fact.path(), "`" + value + "` is not among " + String.join(", ", values));
    }
    return index;
  }

  private static long day(Fact fact, Object value) {
    LocalDate day = expect(LocalDate.class, fact, value);
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      throw new FactException(
          fact.path(), "cannot be `" + day + "`; days run from " + FIRST_DAY + " to " + LAST_DAY);
    }
    return day.toEpochDay();
  }

  private static long instant(Fact fact, Object value) {
    OffsetDateTime instant = expect(OffsetDateTime.class, fact, value);
    try {
      return Math.addExact(
          Math.multiplyExact(instant.toEpochSecond(), NANOS), (long) instant.getNano());
    } catch (ArithmeticException e) {
      throw new FactException(fact.path(), "`" + instant + "` is too far from today", e);
    }
  }

  private static long whole(Fact fact, Object value) {
    long number =
        switch (value) {
          case Integer i -> i;
          case Long l -> l;
          case BigDecimal d when isSmall(d) && d.stripTrailingZeros().scale() <= 0 -> d.longValue();
          default -> -1;
        };
    if (number < 0 || number > MOST) {
      throw new FactException(fact.path(), "expects a whole number from 0 to 100000");
    }
    return number;
  }

  private static boolean isSmall(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(MOST)) <= 0;
  }

  private static long decimal(Fact fact, Object value) {
    BigDecimal number =
        switch (value) {
          case Integer i -> BigDecimal.valueOf(i);
          case Long l -> BigDecimal.valueOf(l);
          default -> expect(BigDecimal.class, fact, value);
        };
    try {
      return number.movePointRight(Facts.DECIMALS).longValueExact();
    } catch (ArithmeticException e) {
      throw new FactException(
          fact.path(), "has more than nine decimals or is larger than nine thousand million", e);
    }
  }

  private static List<String> choices(FactType.SomeOf type, Fact fact, Object value) {
    List<String> chosen = new ArrayList<>();
    for (Object item : expect(List.class, fact, value)) {
      chosen.add(type.values().get(index(type.values(), fact, item)));
    }
    return List.copyOf(chosen);
  }
}
