package comity.kernel.law;

import comity.kernel.feel.Position;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A law file, a vocabulary or a list that cannot be used as it stands, with every fault found in
 * it.
 */
public final class LawException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * One thing that is wrong.
   *
   * @param says what was found and what would be accepted: one line, lower case, no full stop
   */
  public record Fault(Position at, String says) {
    @Override
    public String toString() {
      return at + ": " + says;
    }
  }

  /** At least one fault. */
  public LawException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** One fault. */
  public LawException(Position at, String says) {
    this(List.of(new Fault(at, says)));
  }

  /** In the order of the file. */
  public List<Fault> faults() {
    return faults;
  }
}
