package comity.kernel.feel;

import java.util.List;

/** The six comparisons of FEEL. */
public enum Comparison {
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  /** In the order in which a reader must try them: {@code <=} before {@code <}. */
  static final List<Comparison> LONGEST_FIRST =
      List.of(NOT_EQUAL, LESS_OR_EQUAL, GREATER_OR_EQUAL, EQUAL, LESS, GREATER);

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** As FEEL writes it. */
  public String sign() {
    return sign;
  }

  /**
   * Whether it holds of a left side that compares so to the right ({@code <0}, {@code 0}, {@code
   * >0}).
   */
  public boolean holds(int sign) {
    return switch (this) {
      case EQUAL -> sign == 0;
      case NOT_EQUAL -> sign != 0;
      case LESS -> sign < 0;
      case LESS_OR_EQUAL -> sign <= 0;
      case GREATER -> sign > 0;
      case GREATER_OR_EQUAL -> sign >= 0;
    };
  }
}
