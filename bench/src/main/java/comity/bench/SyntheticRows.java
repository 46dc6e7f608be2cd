package comity.bench;

import comity.kernel.compile.Ref;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import comity.kernel.plan.Plan;
import comity.kernel.plan.PlanColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/**
 * Rows made by chance, the same for the same seed: one array for each fact that a plan asks. In
 * each a value stands as a small number, 0 where it is unknown: a flag as 1 for no and 2 for yes,
 * an enumeration as its place from 1 on, a code as its place among {@link #CODES}, a day as days
 * since 1970-01-01, a whole number as one more than itself.
 */
public final class SyntheticRows {

  /** The codes that rows have: those of courts, of laws and of crimes. */
  static final List<String> CODES =
      List.of(
          "US-NY",
          "US-NJ",
          "US-CT",
          "US",
          "NY PL",
          "NY VTL",
          "NY CPL",
          "120.05",
          "120.10",
          "125.25",
          "130.35",
          "140.25",
          "160.10",
          "265.02(2)",
          "155.25",
          "220.39",
          "485.05",
          "600",
          "511",
          "none");

  private static final int COURTS = 4;
  private static final int STATUTES = 3;
  private static final int FIRST_DAY = (int) LocalDate.of(2008, 1, 1).toEpochDay();
  private static final int DAYS = 2600;

  private final Vocabulary vocabulary;
  private final SequencedMap<Ref, int[]> columns = new LinkedHashMap<>();
  private final int size;

  /**
   * Makes rows.
   *
   * @param unknown so many of a hundred facts are unknown
   */
  public SyntheticRows(Plan plan, int size, int unknown, long seed) {
    this.vocabulary = plan.law().vocabulary();
    this.size = size;
    SplittableRandom random = new SplittableRandom(seed);
    for (PlanColumn column : plan.columns()) {
      for (Ref ref : column.refs()) {
        columns.computeIfAbsent(ref, r -> column(r, unknown, random.split()));
      }
    }
  }

  private int[] column(Ref ref, int unknown, SplittableRandom random) {
    int[] values = new int[size];
    for (int row = 0; row < size; row++) {
      values[row] = random.nextInt(100) < unknown ? 0 : value(ref, random);
    }
    return values;
  }

  /** The first value of an enumeration, and yes, are the commonest. */
  private static int value(Ref ref, SplittableRandom random) {
    return switch (ref.fact().type()) {
      case FactType.YesNo t -> usual(ref) ? 2 - once(random, 5) : 1 + once(random, 5);
      case FactType.OneOf t -> random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(t.values().size());
      case FactType.Code t -> 1 + code(ref.fact().path(), random);
      case FactType.Day t -> FIRST_DAY + random.nextInt(DAYS);
      case FactType.Whole t -> 1 + random.nextInt(400);
      default -> throw new IllegalArgumentException("no rows with `" + ref + "` are made");
    };
  }

  private static boolean usual(Ref ref) {
    return ref.scope().parent() == null;
  }

  private static int once(SplittableRandom random, int in) {
    return random.nextInt(in) == 0 ? 1 : 0;
  }

  private static int code(String path, SplittableRandom random) {
    int sections = COURTS + STATUTES;
    return switch (path) {
      case "jurisdiction" -> random.nextInt(2) * random.nextInt(COURTS);
      case "statute" -> COURTS + random.nextInt(2) * random.nextInt(STATUTES);
      default -> sections + random.nextInt(CODES.size() - sections);
    };
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The facts in the order in which the plan asks them. */
  public List<Ref> refs() {
    return new ArrayList<>(columns.keySet());
  }

  /** The values of a fact. */
  int[] of(Ref ref) {
    return columns.get(ref);
  }

  /** One row as the facts of a case. */
  public Facts facts(int row) {
    Draft root = new Draft(vocabulary);
    SequencedMap<String, Draft> lists = new LinkedHashMap<>();
    for (Ref ref : columns.keySet()) {
      Draft draft =
          ref.scope().parent() == null
              ? root
              : lists.computeIfAbsent(ref.scope().toString(), l -> root.add(ref.scope().list()));
      Object value = value(ref, row);
      if (value != null) {
        draft.set(ref.fact(), value);
      }
    }
    return root.build();
  }

  /** What a row says of a fact as facts are set; null where it is unknown. */
  public Object value(Ref ref, int row) {
    int value = columns.get(ref)[row];
    return value == 0 ? null : plain(ref, value);
  }

  private static Object plain(Ref ref, int value) {
    return switch (ref.fact().type()) {
      case FactType.YesNo t -> value == 2;
      case FactType.OneOf t -> t.values().get(value - 1);
      case FactType.Code t -> CODES.get(value - 1);
      case FactType.Day t -> LocalDate.ofEpochDay(value);
      default -> value - 1;
    };
  }
}
