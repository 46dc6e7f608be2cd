package comity.laws;

import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Chance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes cases whose lists have one element each, near the limits that the laws set: days a few
 * years apart, codes that lists name, their sections, their subdivisions and others.
 */
final class RandomRows {

  private static final LocalDate FIRST = LocalDate.of(2008, 2, 25);
  private static final List<Integer> YEARS = List.of(0, 1, 5, 5, 7, 10, 12, 91);

  private final Vocabulary vocabulary;
  private final Chance chance;
  private final List<String> codes = new ArrayList<>(List.of("", "none", "US-NY", "NY PL"));
  private int unknown;

  RandomRows(Edition edition, Vocabulary vocabulary, Chance chance) {
    this.vocabulary = vocabulary;
    this.chance = chance;
    edition.lists().values().forEach(codes::addAll);
    codes.addAll(List.of("US-NJ", "US", "NY VTL", "485.05", "600", "600(2)(a)", "130.00", "TX PC"));
  }

  /** A case in which so many of a hundred facts are unknown. */
  Facts next(int unknownOfHundred) {
    this.unknown = unknownOfHundred;
    Draft draft = new Draft(vocabulary);
    fill(draft);
    return draft.build();
  }

  private void fill(Draft draft) {
    for (Fact fact : draft.type().facts()) {
      if (fact.type() instanceof FactType.ListOf) {
        fill(draft.add(fact));
      } else if (!(fact.type() instanceof FactType.SomeOf) && !chance.percent(unknown)) {
        draft.set(fact, value(fact));
      }
    }
  }

  private Object value(Fact fact) {
    return switch (fact.type()) {
      case FactType.YesNo t -> chance.percent(50);
      case FactType.OneOf t -> chance.percent(40) ? t.values().getFirst() : chance.pick(t.values());
      case FactType.Code t -> code();
      case FactType.Day t -> day();
      case FactType.Instant t -> OffsetDateTime.of(day(), LocalTime.NOON, ZoneOffset.UTC);
      case FactType.Whole t -> chance.percent(50) ? chance.below(3) : chance.below(2000);
      case FactType.Decimal t -> BigDecimal.valueOf(chance.below(3000));
      case FactType.SomeOf t -> throw new IllegalStateException(fact.path());
      case FactType.ListOf t -> throw new IllegalStateException(fact.path());
    };
  }

  private LocalDate day() {
    LocalDate day = FIRST.plusYears(chance.pick(YEARS)).plusDays(chance.below(9));
    return chance.percent(3) ? Draft.FIRST_DAY.plusDays(chance.below(3)) : day;
  }

  private String code() {
    String code = chance.pick(codes);
    return switch (chance.below(6)) {
      case 0 -> code.contains("(") ? code.substring(0, code.indexOf('(')) : code;
      case 1 -> code + "(1)";
      case 2 -> chance.pick(List.of("US-NY", "NY PL"));
      default -> code;
    };
  }
}
