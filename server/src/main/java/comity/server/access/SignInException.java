package comity.server.access;

import comity.kernel.json.Utf8;

/** A sign-in at a provider elsewhere that came to nothing. */
public final class SignInException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Why why;

  SignInException(Why why) {
    super("the sign-in came to nothing: " + Utf8.id(why), null, false, false);
    this.why = why;
  }

  /** Why it came to nothing. */
  public enum Why {
    /** The answer belongs to no sign-in that this browser began, or to one long past. */
    STATE,
    /** The provider did not sign anybody in. */
    REFUSED,
    /** The code was used before, or is too old. */
    CODE,
    /** The token was made for another sign-in. */
    NONCE,
    /** The token, or the provider's description of itself, is another issuer's. */
    ISSUER,
    /** The token is for somebody else than this service. */
    AUDIENCE,
    /** Whoever signed in showed one factor only. */
    FACTORS,
    /** The token has no agency or no role of ours. */
    ROLES,
    /** The token is not signed as it should be, or has run out. */
    TOKEN,
    /** The provider does not answer, or not as it should. */
    DOWN
  }

  public Why why() {
    return why;
  }

  /** As messages name it. */
  public String id() {
    return Utf8.id(why);
  }
}
