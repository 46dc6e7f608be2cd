package comity.casework.production;

import comity.casework.cases.RefusedException;
import comity.casework.production.ProductionEvent.Moved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A production as it stands. Immutable.
 *
 * @param version the number of its last event
 * @param agency that has the person here; empty before it was asked for, or where that was sealed
 * @param prosecutor the office that asked
 * @param step empty before it was asked for
 * @param notices that the person was given
 * @param moves every step after the request, the latest last
 */
public record Production(
    String id,
    int version,
    String agency,
    String prosecutor,
    Optional<Person> person,
    Optional<Step> step,
    Optional<Order> order,
    Optional<Consent> consent,
    Optional<Detainer> detainer,
    List<ProductionEvent.Told> notices,
    List<Moved> moves,
    Optional<Result> result) {

  private static final Set<Step> CHANGES = Set.of(Step.RECEIVED, Step.RETURNED, Step.RELEASED);

  /** Ends of a writ; nothing follows if the person had not come yet. */
  private static final Set<Step> NO_WRIT = Set.of(Step.WRIT_QUASHED, Step.WRIT_EXPIRED);

  public Production {
    notices = List.copyOf(notices);
    moves = List.copyOf(moves);
  }

  /** Before its first event. */
  public static Production none(String id) {
    return new Production(
        id,
        0,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** Whether it was asked for, and was not sealed. */
  public boolean exists() {
    return step.isPresent();
  }

  /** Every step that was taken, the latest last. */
  public List<Step> passed() {
    return Stream.concat(
            step.stream().map(s -> Step.REQUESTED), moves.stream().map(ProductionEvent.Moved::to))
        .toList();
  }

  /** Every change of custody, in its order. */
  public List<CustodyChange> chain() {
    return moves.stream().map(Moved::change).flatMap(Optional::stream).toList();
  }

  /** Whether the person has come. */
  private boolean hasCome() {
    return moves.stream().map(Moved::to).anyMatch(to -> to.isOnTheWay() && to.isHere());
  }

  /** Whether the person is in custody here. */
  public boolean isHere() {
    return hasCome() && step.filter(Step::isHere).isPresent();
  }

  /** Whether nothing follows. */
  public boolean isOver() {
    return step.filter(s -> s.isOver() || (NO_WRIT.contains(s) && !hasCome())).isPresent();
  }

  /**
   * What is recorded for an event that somebody wants recorded.
   *
   * @throws RefusedException if it cannot be, with what is missing
   */
  public ProductionEvent checked(ProductionEvent event) {
    require(
        exists() != event instanceof ProductionEvent.Requested,
        exists() ? "the production was asked for already" : "there is no such production");
    return switch (event) {
      case Moved moved -> checked(moved);
      case ProductionEvent.Sealed sealed -> checked(sealed);
      default -> event;
    };
  }

  private ProductionEvent checked(Moved moved) {
    Step from = step.orElseThrow();
    require(!isOver(), "the production is over");
    if (from.skipsTo(moved.to())) {
      List<Step> missing = missing(from.between(moved.to()));
      require(
          missing.isEmpty() || !moved.reason().isBlank(),
          "say why nothing is on record of " + words(missing));
    } else {
      require(
          follows(from, moved.to()),
          "`" + moved.to().words() + "` cannot follow `" + from.words() + "`");
    }
    require(
        !CHANGES.contains(moved.to()) || hasBasis(moved),
        "say who handed the person to whom, and the legal basis of custody at that moment");
    need(moved);
    return moved.to() == Step.RETURNED ? onTheOrdersWords(moved) : moved;
  }

  private boolean follows(Step from, Step to) {
    return from.leadsTo(to) && (hasCome() || !Exits.NEED_PRESENCE.contains(to));
  }

  /** Whether that step can come next, be it with a word on why others were passed over. */
  public boolean canMoveTo(Step to) {
    return !isOver() && step.filter(from -> from.skipsTo(to) || follows(from, to)).isPresent();
  }

  /** Who was at court and is back from there has not passed it over. */
  private List<Step> missing(List<Step> between) {
    return between.stream().filter(step -> !passed().contains(step)).toList();
  }

  private static boolean hasBasis(Moved moved) {
    return moved.change().filter(change -> !change.basis().isBlank()).isPresent();
  }

  private void need(Moved moved) {
    switch (moved.to()) {
      case WRIT_ISSUED -> require(order.isPresent(), "record the order first");
      case FEDERAL_CONSENT ->
          require(
              consent.filter(c -> c.refusal().isBlank()).isPresent(), "record the consent first");
      case FEDERAL_REFUSED ->
          require(
              consent.filter(c -> !c.refusal().isBlank()).isPresent(),
              "record the refusal and its reason first");
      case RECEIVED ->
          require(
              detainer.isPresent() || !moved.reason().isBlank(),
              "record the form with box 2 that came with the person, or say why there is none");
      default -> {}
    }
  }

  /** Whether return performs the writ is disputed; what the order itself says is not. */
  private ProductionEvent onTheOrdersWords(Moved moved) {
    String clause = order.map(Order::returnClause).orElse("");
    require(
        !clause.isBlank(),
        "the order says nothing of return, and nothing else is authority for it; ask counsel");
    require(!passed().contains(Step.RETURN_BARRED_BY_LAW), "the law bars the return; ask counsel");
    return new Moved(moved.to(), moved.at(), moved.reason(), moved.change(), clause);
  }

  /** Whoever is here is here under the order, which must be there to be read. */
  private ProductionEvent checked(ProductionEvent.Sealed sealed) {
    require(!sealed.order().isBlank(), "name the order or the provision that seals");
    require(!isHere(), "the person is here under the order; seal once the loan is over");
    return sealed;
  }

  /** What only counsel can say as it stands; empty for nothing. */
  public List<String> forCounsel() {
    List<String> questions = new ArrayList<>();
    if (isHere() && step.equals(Optional.of(Step.BAIL_OR_DISMISSAL_RELEASE_ORDERED))) {
      questions.add("a court ordered release during the loan: on which basis is the person kept?");
    }
    if (isHere() && step.filter(NO_WRIT::contains).isPresent()) {
      questions.add("the writ no longer holds: on which basis is the person kept?");
    }
    if (isHere() && !ordersReturn()) {
      questions.add("the order says nothing of return, and nothing else is authority for it");
    }
    return List.copyOf(questions);
  }

  private static String words(List<Step> steps) {
    return String.join(", ", steps.stream().map(step -> "`" + step.words() + "`").toList());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new RefusedException(otherwise, null);
    }
  }

  /** After one event more. */
  public Production after(ProductionEvent event) {
    return switch (event) {
      case ProductionEvent.Requested e -> requested(e);
      case ProductionEvent.Identified e -> with(Optional.of(e.person()), order, consent, detainer);
      case ProductionEvent.Ordered e -> with(person, Optional.of(e.order()), consent, detainer);
      case ProductionEvent.Answered e -> with(person, order, Optional.of(e.consent()), detainer);
      case ProductionEvent.Served e -> with(person, order, consent, Optional.of(e.detainer()));
      case ProductionEvent.Told e -> with(plus(notices, e), step, moves, result);
      case ProductionEvent.Moved e -> with(notices, Optional.of(e.to()), plus(moves, e), result);
      case ProductionEvent.Concluded e -> with(notices, step, moves, Optional.of(e.result()));
      case ProductionEvent.Sealed e -> afterErased();
    };
  }

  /** After an event whose payload was erased: it counts for its number alone. */
  public Production afterErased() {
    return with(person, order, consent, detainer);
  }

  private Production requested(ProductionEvent.Requested e) {
    return new Production(
        id,
        version + 1,
        e.agency(),
        e.prosecutor(),
        Optional.of(e.person()),
        Optional.of(Step.REQUESTED),
        order,
        consent,
        detainer,
        notices,
        moves,
        result);
  }

  private Production with(
      Optional<Person> known,
      Optional<Order> ordered,
      Optional<Consent> consented,
      Optional<Detainer> served) {
    return new Production(
        id,
        version + 1,
        agency,
        prosecutor,
        known,
        step,
        ordered,
        consented,
        served,
        notices,
        moves,
        result);
  }

  private Production with(
      List<ProductionEvent.Told> told,
      Optional<Step> at,
      List<Moved> further,
      Optional<Result> concluded) {
    return new Production(
        id,
        version + 1,
        agency,
        prosecutor,
        person,
        at,
        order,
        consent,
        detainer,
        told,
        further,
        concluded);
  }

  private static <T> List<T> plus(Collection<T> some, T one) {
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }

  /** Whether the order itself says that the person goes back. */
  public boolean ordersReturn() {
    return order.filter(Order::orders).isPresent();
  }
}
