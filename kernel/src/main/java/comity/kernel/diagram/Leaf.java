package comity.kernel.diagram;

/** An end: a value. */
public final class Leaf implements Node {

  private final Object value;
  private final int hash;

  Leaf(Object value, int hash) {
    this.value = value;
    this.hash = hash;
  }

  /** The value. */
  public Object value() {
    return value;
  }

  /** Told apart by identity; this one is at hand. */
  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
