package comity.kernel.oracle;

import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Interests.Link;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongToIntFunction;
import java.util.stream.Stream;

/**
 * Finds the limits of one fact: the points at which a comparison with it changes. Where what it is
 * compared with is unknown too, the limits are sought for each limit of that; and around the ends
 * of months if it is a day, since a year is not always as long as another.
 */
final class Search {

  private static final int LONGEST_CHAIN = 3;

  /** What to do where a limit hangs on a fact that is unknown. */
  enum Gaps {
    /** Seek the limits of that first. */
    FOLLOW,
    /** Leave that limit out. */
    SKIP
  }

  private final Interests interests;
  private final Vocabulary vocabulary;
  private final Path path;
  private final Ref fact;
  private final Axis axis;
  private final List<FactKey> asked;
  private final Gaps gaps;
  private final SortedSet<Long> points = new TreeSet<>();
  private final List<LongToIntFunction> signs = new ArrayList<>();
  private boolean hasUnknownMoment;
  private boolean hasMonths;

  /** With the facts whose limits hang on this one's, outermost first. */
  Search(
      Interests interests,
      Vocabulary vocabulary,
      Path path,
      Ref fact,
      List<FactKey> asked,
      Gaps gaps) {
    this.interests = interests;
    this.vocabulary = vocabulary;
    this.path = path;
    this.fact = fact;
    this.axis = Axis.of(fact.fact().type());
    this.asked = Stream.concat(asked.stream(), Stream.of(fact.key())).toList();
    this.gaps = gaps;
  }

  void run() {
    points.add(axis.first());
    points.add(axis.last());
    interests.numbers(fact.key()).forEach(this::constant);
    interests.links(fact.key()).forEach(this::link);
    if (hasUnknownMoment && axis == Axis.DAYS && asked.size() == 1) {
      List.copyOf(points).forEach(this::calendar);
    }
  }

  /** Points on both sides of every limit, in order. */
  SortedSet<Long> points() {
    return points;
  }

  /** How each comparison turns out at that point. */
  List<Integer> signs(long point) {
    return signs.stream().map(sign -> sign.applyAsInt(point)).toList();
  }

  /** Whether a limit hangs on a day or an instant that nobody knows. */
  boolean hasUnknownMoment() {
    return hasUnknownMoment;
  }

  private void constant(BigDecimal constant) {
    signs.add(point -> ((BigDecimal) axis.value(point)).compareTo(constant));
    BigDecimal scaled = axis == Axis.HALVES ? constant.add(constant) : constant;
    long near = scaled.setScale(0, RoundingMode.FLOOR).longValueExact();
    for (long point = near - 1; point <= near + 1; point++) {
      add(point);
    }
  }

  private void link(Link link) {
    hasMonths |= link.hasMonths();
    for (Map<String, Path> records : records(link)) {
      for (Map<FactKey, Object> values : values(link, records)) {
        LongToIntFunction sign = sign(link, values);
        signs.add(sign);
        Limits.of(axis, sign).forEach(this::add);
      }
    }
  }

  private LongToIntFunction sign(Link link, Map<FactKey, Object> others) {
    Map<FactKey, Object> values = new HashMap<>(others);
    return point -> {
      values.put(fact.key(), axis.value(point));
      return link.sign(values);
    };
  }

  private void add(long point) {
    if (axis.contains(point)) {
      points.add(point);
    }
  }

  private void calendar(long point) {
    YearMonth month = YearMonth.from(LocalDate.ofEpochDay(point));
    for (int i = 0; i <= 48; i++) {
      YearMonth next = month.plusMonths(i);
      if (hasMonths || next.getMonthValue() == 2) {
        long end = next.atEndOfMonth().toEpochDay();
        Stream.of(next.atDay(28).toEpochDay(), end - 1, end, end + 1).forEach(this::add);
      }
    }
  }

  /** For each kind of record that the link speaks of, the record; every choice of them. */
  private List<Map<String, Path>> records(Link link) {
    List<Map<String, Path>> choices = List.of(Map.of());
    for (String type : link.keys().stream().map(FactKey::type).distinct().toList()) {
      choices = product(choices, type, path.find(type, vocabulary));
    }
    return choices;
  }

  private List<Map<FactKey, Object>> values(Link link, Map<String, Path> records) {
    List<Map<FactKey, Object>> choices = List.of(Map.of());
    for (FactKey key : link.keys()) {
      if (!key.equals(fact.key())) {
        choices = product(choices, key, values(key, records.get(key.type())));
      }
    }
    return choices;
  }

  private List<Object> values(FactKey key, Path record) {
    Ref other = new Ref(record.last(), record.last().type().fact(key.path()).orElseThrow());
    Object known = other.tree().get(other.fact());
    if (known != null) {
      return List.of(known instanceof Integer i ? BigDecimal.valueOf(i) : known);
    }
    if (gaps == Gaps.SKIP) {
      return List.of();
    }
    if (asked.size() == 1 && comesFirst(other)) {
      throw new Missing(other);
    }
    hasUnknownMoment |= Axis.of(other.fact().type()).isTime();
    return unknown(record, other);
  }

  /** What stands further out is chosen first, and moments are before numbers. */
  private boolean comesFirst(Ref other) {
    boolean isMoment = Axis.of(other.fact().type()).isTime();
    return path.encloses(other.tree())
        || (other.tree() == path.last() && isMoment && !axis.isTime());
  }

  private List<Object> unknown(Path record, Ref other) {
    Search search = new Search(interests, vocabulary, record, other, asked, gaps);
    if (asked.contains(other.key()) || asked.size() >= LONGEST_CHAIN) {
      search.points.addAll(List.of(search.axis.first(), search.axis.last()));
    } else {
      search.run();
    }
    return search.points.stream().map(search.axis::value).toList();
  }

  private static <K, V> List<Map<K, V>> product(
      List<Map<K, V>> maps, K key, List<? extends V> values) {
    List<Map<K, V>> all = new ArrayList<>();
    for (Map<K, V> map : maps) {
      for (V value : values) {
        Map<K, V> more = new HashMap<>(map);
        more.put(key, value);
        all.add(more);
      }
    }
    return all;
  }
}
