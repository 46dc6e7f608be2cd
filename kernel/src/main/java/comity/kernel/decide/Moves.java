package comity.kernel.decide;

import comity.kernel.compile.Ref;
import comity.kernel.compile.Sum;
import comity.kernel.compile.Term;
import comity.kernel.facts.Facts;
import comity.kernel.law.Change;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** What of one case can still change, as the vocabulary says. */
final class Moves {

  private final SequencedMap<Fact, List<Move>> byFact = new LinkedHashMap<>();

  /** One fact with another value, as a number and as people know it. */
  record Move(Fact fact, long number, Object value) {

    List<String> by() {
      return fact.change().orElseThrow().by();
    }
  }

  private Moves() {}

  /** Of the case; no move leaves a fact as it is. */
  static Moves of(Facts facts) {
    Moves moves = new Moves();
    for (Fact fact : facts.type().facts()) {
      List<Move> own = fact.change().map(c -> moves(fact, c, facts)).orElse(List.of());
      if (!own.isEmpty()) {
        moves.byFact.put(fact, own);
      }
    }
    return moves;
  }

  private static List<Move> moves(Fact fact, Change change, Facts facts) {
    return change.to().stream()
        .flatMap(to -> move(fact, to, facts).stream())
        .filter(move -> move.number() != facts.number(fact.slot()))
        .toList();
  }

  private static Optional<Move> move(Fact fact, String to, Facts facts) {
    return switch (fact.type()) {
      case FactType.YesNo t -> {
        boolean yes = to.equals("yes");
        yield Optional.of(new Move(fact, yes ? 1 : 0, yes));
      }
      case FactType.OneOf t -> Optional.of(new Move(fact, t.values().indexOf(to), to));
      default -> later(fact, facts.number(facts.type().fact(to).orElseThrow().slot()), facts);
    };
  }

  /** Time goes forward only. */
  private static Optional<Move> later(Fact fact, long instant, Facts facts) {
    boolean back = instant < facts.number(fact.slot());
    return instant == Facts.UNKNOWN || back
        ? Optional.empty()
        : Optional.of(new Move(fact, instant, Sum.toObject(Sum.Kind.INSTANT, instant)));
  }

  /** Whether the term asks a fact that can change. */
  boolean touch(Term term) {
    return term.refs().stream()
        .anyMatch(r -> byFact.containsKey(r.fact()) && r.scope().parent() == null);
  }

  /** The moves of each fact that one of these terms asks, in the order of the vocabulary. */
  List<List<Move>> asked(Set<Term> terms) {
    Set<Fact> asked =
        terms.stream().flatMap(t -> t.refs().stream()).map(Ref::fact).collect(Collectors.toSet());
    List<List<Move>> moves = new ArrayList<>();
    byFact.forEach((fact, own) -> {
      if (asked.contains(fact)) {
        moves.add(own);
      }
    });
    return moves;
  }
}
