package comity.kernel.notation;

import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import comity.kernel.law.LawException.Fault;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What is wrong with one file, gathered so that its author sees all of it at once. */
public final class Faults {

  private final Set<Fault> faults = new LinkedHashSet<>();

  /** One more. */
  public void add(Position at, String says) {
    faults.add(new Fault(at, says));
  }

  /** What the reader makes, or empty when it finds a fault, which is kept. */
  public <T> Optional<T> attempt(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (LawException e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }

  private static Comparator<Fault> byPlace() {
    return Comparator.<Fault, String>comparing(f -> f.at().file())
        .thenComparingInt(f -> f.at().line())
        .thenComparingInt(f -> f.at().column());
  }

  /**
   * Ends the reading.
   *
   * @throws LawException with every fault, in the order of the file, if there is one
   */
  public void check() {
    if (!faults.isEmpty()) {
      throw new LawException(faults.stream().sorted(byPlace()).toList());
    }
  }
}
