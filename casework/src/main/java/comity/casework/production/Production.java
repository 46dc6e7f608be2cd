package comity.casework.production;

import comity.casework.cases.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A production as it stands. Immutable.
 *
 * @param version the number of its last event
 * @param step empty before it was asked for
 * @param passed every step that was taken, the latest last
 * @param chain every change of custody, in its order
 */
public record Production(
    String id,
    int version,
    String agency,
    Optional<Step> step,
    Optional<Order> order,
    Optional<Consent> consent,
    Optional<Result> result,
    List<Step> passed,
    List<CustodyChange> chain) {

  private static final Set<Step> CHANGES = Set.of(Step.RECEIVED, Step.RETURNED, Step.RELEASED);

  public Production {
    passed = List.copyOf(passed);
    chain = List.copyOf(chain);
  }

  /** Before its first event. */
  public static Production none(String id) {
    return new Production(
        id,
        0,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /**
   * What is recorded for an event that somebody wants recorded.
   *
   * @throws RefusedException if it cannot be, with what is missing
   */
  public ProductionEvent checked(ProductionEvent event) {
    require(
        step.isPresent() != event instanceof ProductionEvent.Requested,
        step.isPresent() ? "the production was asked for already" : "there is no such production");
    return event instanceof ProductionEvent.Moved moved ? checked(moved) : event;
  }

  private ProductionEvent checked(ProductionEvent.Moved moved) {
    Step from = step.orElseThrow();
    require(!from.isOver(), "the production is over");
    if (from.skipsTo(moved.to())) {
      require(
          !moved.reason().isBlank(),
          "say why nothing is on record of " + words(from.between(moved.to())));
    } else {
      require(
          from.leadsTo(moved.to()),
          "`" + name(moved.to()) + "` cannot follow `" + name(from) + "`");
    }
    require(
        !CHANGES.contains(moved.to()) || hasBasis(moved),
        "say who handed the person to whom, and the legal basis of custody at that moment");
    need(moved.to());
    return moved.to() == Step.RETURNED ? onTheOrdersWords(moved) : moved;
  }

  private static boolean hasBasis(ProductionEvent.Moved moved) {
    return moved.change().filter(change -> !change.basis().isBlank()).isPresent();
  }

  private void need(Step to) {
    if (to == Step.WRIT_ISSUED) {
      require(order.isPresent(), "record the order first");
    }
    if (to == Step.FEDERAL_CONSENT) {
      require(consent.filter(c -> c.refusal().isBlank()).isPresent(), "record the consent first");
    }
    if (to == Step.FEDERAL_REFUSED) {
      require(
          consent.filter(c -> !c.refusal().isBlank()).isPresent(),
          "record the refusal and its reason first");
    }
  }

  /** Whether return performs the writ is disputed; what the order itself says is not. */
  private ProductionEvent onTheOrdersWords(ProductionEvent.Moved moved) {
    String clause = order.map(Order::returnClause).orElse("");
    require(
        !clause.isBlank(),
        "the order says nothing of return, and nothing else is authority for it; ask counsel");
    require(!passed.contains(Step.RETURN_BARRED_BY_LAW), "the law bars the return; ask counsel");
    return new ProductionEvent.Moved(
        moved.to(), moved.at(), moved.reason(), moved.change(), clause);
  }

  private static String words(List<Step> steps) {
    return steps.isEmpty()
        ? "a step"
        : String.join(", ", steps.stream().map(step -> "`" + name(step) + "`").toList());
  }

  private static String name(Step step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new RefusedException(otherwise, null);
    }
  }

  /** After one event more. */
  public Production after(ProductionEvent event) {
    return switch (event) {
      case ProductionEvent.Requested e ->
          new Production(
              id,
              version + 1,
              e.agency(),
              Optional.of(Step.REQUESTED),
              order,
              consent,
              result,
              List.of(Step.REQUESTED),
              chain);
      case ProductionEvent.Ordered e ->
          with(step, Optional.of(e.order()), consent, result, passed, chain);
      case ProductionEvent.Answered e ->
          with(step, order, Optional.of(e.consent()), result, passed, chain);
      case ProductionEvent.Concluded e ->
          with(step, order, consent, Optional.of(e.result()), passed, chain);
      case ProductionEvent.Moved e -> moved(e);
      case ProductionEvent.Served e -> with(step, order, consent, result, passed, chain);
      case ProductionEvent.Told e -> with(step, order, consent, result, passed, chain);
    };
  }

  private Production moved(ProductionEvent.Moved moved) {
    List<CustodyChange> longer = new ArrayList<>(chain);
    moved.change().ifPresent(longer::add);
    List<Step> more = new ArrayList<>(passed);
    more.add(moved.to());
    return with(Optional.of(moved.to()), order, consent, result, more, longer);
  }

  private Production with(
      Optional<Step> at,
      Optional<Order> ordered,
      Optional<Consent> consented,
      Optional<Result> concluded,
      List<Step> steps,
      List<CustodyChange> changes) {
    return new Production(
        id, version + 1, agency, at, ordered, consented, concluded, steps, changes);
  }

  /** Whether the order itself says that the person goes back. */
  public boolean ordersReturn() {
    return order.filter(Order::orders).isPresent();
  }
}
