package comity.kernel.diagram;

/** An end: a value. */
public final class Leaf implements Node {

  private final Object value;

  Leaf(Object value) {
    this.value = value;
  }

  /** The value. */
  public Object value() {
    return value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
