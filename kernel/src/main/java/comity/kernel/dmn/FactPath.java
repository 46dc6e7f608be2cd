package comity.kernel.dmn;

/**
 * A fact by the kind of record that holds it and its path there.
 *
 * @param record the name of the element's type, or empty for the case
 */
record FactPath(String record, String path) implements Comparable<FactPath> {

  private static final java.util.Comparator<FactPath> ORDER =
      java.util.Comparator.comparing(FactPath::record).thenComparing(FactPath::path);

  @Override
  public int compareTo(FactPath other) {
    return ORDER.compare(this, other);
  }
}
