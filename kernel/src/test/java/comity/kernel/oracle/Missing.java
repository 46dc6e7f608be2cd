package comity.kernel.oracle;

/** The evaluation cannot go on before this fact has a value. */
final class Missing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Ref fact;

  Missing(Ref fact) {
    super("needs `" + fact.fact().path() + "` of a " + fact.tree().type(), null, false, false);
    this.fact = fact;
  }

  Ref fact() {
    return fact;
  }
}
