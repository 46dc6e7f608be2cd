package comity.kernel.law;

/** How sections of a statute hold their subdivisions. */
public final class Sections {

  private Sections() {}

  /** The section without its last subdivision; null if it has none. */
  public static String up(String code) {
    int bracket = code.endsWith(")") ? code.lastIndexOf('(') : -1;
    return bracket <= 0 ? null : code.substring(0, bracket);
  }
}
