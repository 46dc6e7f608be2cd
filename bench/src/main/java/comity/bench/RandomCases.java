package comity.bench;

import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Makes complete cases with one conviction by chance, the same for the same seed. */
final class RandomCases {

  private static final LocalDate FIRST_DAY = LocalDate.of(2009, 1, 1);
  private static final int DAYS = 3000;
  private static final int LONGEST_SENTENCE = 400;
  private static final String CONVICTIONS = "person.convictions";

  private final Vocabulary vocabulary;
  private final Random random;

  RandomCases(Vocabulary vocabulary, long seed) {
    this.vocabulary = vocabulary;
    this.random = new Random(seed);
  }

  Facts next() {
    Draft draft = new Draft(vocabulary);
    fill(draft);
    fill(draft.add(CONVICTIONS));
    return draft.build();
  }

  private void fill(Draft draft) {
    for (Fact fact : draft.type().facts()) {
      if (fact.type() instanceof FactType.ListOf) {
        draft.empty(fact.path());
      } else if (!(fact.type() instanceof FactType.SomeOf)) {
        draft.set(fact, value(fact));
      }
    }
  }

  private Object value(Fact fact) {
    return switch (fact.type()) {
      case FactType.YesNo t -> random.nextBoolean();
      case FactType.OneOf t -> one(t.values());
      case FactType.Code t -> one(codes(fact.path()));
      case FactType.Day t -> day();
      case FactType.Instant t -> instant();
      case FactType.Whole t -> random.nextInt(LONGEST_SENTENCE);
      case FactType.Decimal t -> random.nextInt(LONGEST_SENTENCE);
      case FactType.SomeOf t -> throw new IllegalStateException(fact.path());
      case FactType.ListOf t -> throw new IllegalStateException(fact.path());
    };
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<String> codes(String path) {
    return switch (path) {
      case "statute" -> List.of("NY PL", "NY PL", "NY VTL", "NY CPL");
      case "jurisdiction" -> List.of("US-NY", "US-NY", "US-NJ", "US");
      default -> List.of("120.05", "120.10", "125.25(1)", "155.25", "485.05", "600", "none");
    };
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private OffsetDateTime instant() {
    return OffsetDateTime.of(day(), LocalTime.NOON, ZoneOffset.UTC);
  }
}
