package comity.casework;

import static org.assertj.core.api.Assertions.assertThat;

import comity.casework.Productions.Outcome;
import comity.casework.production.Loan;
import comity.casework.production.Production;
import comity.casework.production.ProductionEvent;
import comity.casework.production.ProductionEvent.Moved;
import comity.casework.production.Step;
import comity.casework.store.Database;
import comity.casework.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
final class ProductionsTest {

  private final Scene scene;
  private final Productions productions;

  ProductionsTest(Database database) {
    scene = new Scene(database, "us-ny-nyc/doc", "2024-03-01T10:15:00-05:00");
    productions = scene.casework.productions();
  }

  private Production begun(Write write) {
    return done(productions.request(write, Loan.request(scene.agency().id())));
  }

  @Test
  void aProductionIsReadAgainAsItWasRecorded() {
    Production begun = begun(scene.next());
    Production ordered =
        done(
            productions.write(
                begun.id(),
                scene.next(),
                new ProductionEvent.Ordered(Loan.order("to be returned"))));
    assertThat(ordered.order()).contains(Loan.order("to be returned"));
    Production issued =
        done(
            productions.write(
                begun.id(), scene.next(), Moved.to(Step.WRIT_ISSUED, scene.clock.instant())));
    assertThat(productions.production(begun.id())).isEqualTo(issued);
    assertThat(issued.step()).contains(Step.WRIT_ISSUED);
    assertThat(issued.ordersReturn()).isTrue();
  }

  @Test
  void theSameRequestUnderTheSameKeyBeginsOneProduction() {
    Write write = scene.next();
    assertThat(begun(write)).isEqualTo(begun(write));
  }

  @Test
  void whoHasSeenAnOlderVersionIsTold() {
    Production begun = begun(scene.next());
    ProductionEvent order = new ProductionEvent.Ordered(Loan.order(""));
    done(productions.write(begun.id(), scene.next().on(1), order));
    assertThat(productions.write(begun.id(), scene.next().on(1), order))
        .isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void whatCannotComeNextIsRefused() {
    Production begun = begun(scene.next());
    assertThat(
            productions.write(
                begun.id(), scene.next(), Moved.to(Step.WRIT_ISSUED, scene.clock.instant())))
        .isEqualTo(new Outcome.Refused("record the order first"));
    assertThat(productions.write("none", scene.next(), Moved.to(Step.DIED, scene.clock.instant())))
        .isEqualTo(new Outcome.Refused("there is no such production"));
  }

  @Test
  void aSealedProductionIsNoneAndItsEventsAreEmpty() {
    Production begun = begun(scene.next());
    ProductionEvent seal = new ProductionEvent.Sealed("CPL 160.50");
    Production sealed = done(productions.write(begun.id(), scene.next(), seal));
    assertThat(sealed.exists()).isFalse();
    assertThat(sealed.person()).isEmpty();
    assertThat(productions.history(begun.id()))
        .extracting(event -> event.body().isPresent())
        .containsExactly(false, true);
    assertThat(productions.ofAgency(scene.agency().id()))
        .extracting(Productions.Row::id)
        .doesNotContain(begun.id());
    assertThat(productions.write(begun.id(), scene.next(), seal))
        .isEqualTo(new Outcome.Refused("there is no such production"));
  }

  @Test
  void theListIsMadeAgainFromTheEvents() {
    Production begun = begun(scene.next());
    done(productions.write(begun.id(), scene.next(), Loan.ordered()));
    Productions.Row row =
        new Productions.Row(begun.id(), scene.agency().id(), "Kings County", 2, "requested");
    assertThat(productions.ofAgency(scene.agency().id())).contains(row);
    productions.rebuild();
    assertThat(productions.ofProsecutor("Kings County")).contains(row);
  }

  private static Production done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).production();
  }
}
