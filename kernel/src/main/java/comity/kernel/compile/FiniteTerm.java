package comity.kernel.compile;

import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.util.List;

/**
 * A yes-or-no fact (cells no, yes) or an enumeration (a cell for each value). Independent of every
 * other term.
 */
public final class FiniteTerm extends Term {

  private final Ref ref;
  private final int slot;
  private final boolean reading;

  FiniteTerm(Ref ref, long order) {
    super(ref.scope(), order, sizeOf(ref));
    this.ref = ref;
    this.slot = ref.fact().slot();
    this.reading = ref.fact().path().startsWith(Vocabulary.READING);
  }

  private static int sizeOf(Ref ref) {
    return ref.fact().type() instanceof FactType.OneOf one ? one.values().size() : 2;
  }

  /** The fact it asks. */
  public Ref ref() {
    return ref;
  }

  @Override
  public List<Ref> refs() {
    return List.of(ref);
  }

  /** Whether it asks which reading was adopted. */
  public boolean isReading() {
    return reading;
  }

  /** The id of the reading that it asks, {@code A-10}. */
  public String readingId() {
    return ref.fact().path().substring(Vocabulary.READING.length());
  }

  @Override
  public int cell(Facts facts) {
    return cell(facts, slot);
  }

  /** The cell of such a fact in that slot; -1 when unknown. */
  static int cell(Facts facts, int slot) {
    long number = facts.number(slot);
    return number == Facts.UNKNOWN ? -1 : (int) number;
  }

  @Override
  public String describe(int cell) {
    return ref + " is " + value(cell);
  }

  /** The value of that cell as people write it. */
  public String value(int cell) {
    if (ref.fact().type() instanceof FactType.OneOf one) {
      return one.values().get(cell);
    }
    return cell == 1 ? "yes" : "no";
  }

  /** The cell of that value; -1 if there is none. */
  public int cellOf(String value) {
    int cell = size() - 1;
    while (cell >= 0 && !value(cell).equals(value)) {
      cell--;
    }
    return cell;
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}
