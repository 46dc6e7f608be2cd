package comity.kernel.possible;

import comity.kernel.compile.Sum;
import comity.kernel.facts.Draft;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;

/**
 * A record of an example in the making.
 *
 * @param holder the record that holds its list; null for the case
 * @param near days are chosen near this one, counted from 1970-01-01
 */
record Sketch(Draft draft, Sketch holder, long near) {

  /** The record so many lists further out; 0 is this one. */
  Sketch up(int levels) {
    return levels == 0 ? this : holder.up(levels - 1);
  }

  /** A new element of that list. */
  Sketch add(Fact list) {
    return new Sketch(draft.add(list), this, near);
  }

  /** Sets a fact to what stands for a value in {@link comity.kernel.facts.Facts}. */
  void set(Fact fact, long number) {
    draft.set(
        fact,
        switch (fact.type()) {
          case FactType.YesNo t -> number == 1;
          case FactType.OneOf t -> t.values().get((int) number);
          case FactType.Day t -> Sum.toObject(Sum.Kind.DAY, number);
          case FactType.Instant t -> Sum.toObject(Sum.Kind.INSTANT, number);
          case FactType.Decimal t -> Sum.toObject(Sum.Kind.NUMBER, number);
          default -> number;
        });
  }
}
