package comity.kernel.oracle;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Random values of facts, mostly at the limits that the law sets. */
final class RandomValues {

  private static final List<LocalDate> CALENDAR_DAYS =
      List.of(
          LocalDate.of(2016, 2, 29),
          LocalDate.of(2016, 2, 28),
          LocalDate.of(2016, 3, 1),
          LocalDate.of(2017, 2, 28),
          LocalDate.of(2021, 2, 28),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2014, 12, 31));

  private static final long FAR_ENOUGH = Duration.ofDays(10_000).toSeconds();

  private static final List<Integer> SIZES = List.of(0, 0, 1, 1, 1, 2, 2, 3);

  private final Vocabulary vocabulary;
  private final Interests interests;
  private final Codes codes;
  private final Chance chance;

  RandomValues(Vocabulary vocabulary, Interests interests, Chance chance) {
    this.vocabulary = vocabulary;
    this.interests = interests;
    this.codes = interests.codes();
    this.chance = chance;
  }

  /** A value for a fact of the last record of the path; null for a list of elements. */
  Object value(Path path, Fact fact) {
    return switch (fact.type()) {
      case FactType.YesNo t -> chance.percent(50);
      case FactType.OneOf t -> chance.pick(t.values());
      case FactType.Code t -> code(new FactKey(path.last().type().name(), fact.path()));
      case FactType.SomeOf t -> t.values().stream().filter(v -> chance.percent(30)).toList();
      case FactType.ListOf t -> null;
      default -> ordered(path, fact);
    };
  }

  Interests interests() {
    return interests;
  }

  /** Every value worth trying for a fact that is no list of elements. */
  List<Object> all(Path path, Fact fact) {
    return switch (fact.type()) {
      case FactType.YesNo t -> List.of(true, false);
      case FactType.OneOf t -> List.copyOf(t.values());
      case FactType.Code t -> codes.any(new FactKey(path.last().type().name(), fact.path()));
      case FactType.SomeOf t -> List.of(t.values());
      case FactType.ListOf t -> throw new IllegalArgumentException("a list of elements");
      default -> {
        Axis axis = Axis.of(fact.type());
        yield limits(path, fact).stream()
            .filter(point -> within(axis, point))
            .map(axis::value)
            .toList();
      }
    };
  }

  /** A record of which everything is known, with the records in it. */
  void fill(Path path) {
    for (Fact fact : path.last().type().facts()) {
      Object value =
          fact.type() instanceof FactType.ListOf list ? elements(path, list) : value(path, fact);
      path.last().put(fact.path(), value);
    }
  }

  List<Tree> elements(Path path, FactType.ListOf list) {
    int size = chance.pick(SIZES);
    return Stream.generate(() -> element(path, list)).limit(size).toList();
  }

  /** A new element for a list of the last record of the path; it is not in the list yet. */
  Tree element(Path path, FactType.ListOf list) {
    Tree element = new Tree(vocabulary.record(list.element()).orElseThrow());
    fill(path.to(element));
    return element;
  }

  private String code(FactKey key) {
    List<Object> kinds = codes.any(key);
    List<String> named = List.copyOf(codes.named(key));
    if (named.isEmpty() || chance.percent(15)) {
      return "9" + chance.below(1000);
    }
    String code = chance.percent(50) ? (String) chance.pick(kinds) : chance.pick(named);
    return codes.isVague(key, code) || chance.percent(5) ? code + "(99)" : code;
  }

  private Object ordered(Path path, Fact fact) {
    Axis axis = Axis.of(fact.type());
    if (chance.percent(70)) {
      List<Long> limits = limits(path, fact);
      long point = chance.pick(limits) + (chance.percent(20) ? chance.between(-1, 1) : 0);
      return within(axis, point) ? axis.value(point) : anywhere(axis);
    }
    return anywhere(axis);
  }

  /** No instant near the end of time, so that there is always a later one. */
  private static boolean within(Axis axis, long point) {
    long margin = axis == Axis.SECONDS ? FAR_ENOUGH : 0;
    return point >= axis.first() + margin && point <= axis.last() - margin;
  }

  private List<Long> limits(Path path, Fact fact) {
    Search search =
        new Search(
            interests, vocabulary, path, new Ref(path.last(), fact), List.of(), Search.Gaps.SKIP);
    search.run();
    return new ArrayList<>(search.points());
  }

  private Object anywhere(Axis axis) {
    return switch (axis) {
      case DAYS -> day();
      case SECONDS ->
          axis.value(LocalDate.of(2016, 1, 1).toEpochDay() * 86_400 + 60L * chance.below(10_000));
      case WHOLE -> BigDecimal.valueOf(chance.percent(50) ? chance.below(10) : chance.below(4000));
      case HALVES -> axis.value(chance.between(-20, 2000));
    };
  }

  private LocalDate day() {
    return chance.percent(40)
        ? chance.pick(CALENDAR_DAYS)
        : LocalDate.of(2000, 1, 1).plusDays(chance.below(9500));
  }
}
