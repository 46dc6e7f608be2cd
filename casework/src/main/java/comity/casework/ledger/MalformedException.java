package comity.casework.ledger;

/** Something that is not in the format that it should be in. */
public final class MalformedException extends LedgerException {

  private static final long serialVersionUID = 1L;

  private MalformedException(String message, Throwable cause) {
    super(message, cause);
  }

  static MalformedException json(String why, Throwable cause) {
    return new MalformedException(
        "this JSON has no canonical form (" + why + "); see RFC 8785", cause);
  }

  static MalformedException note(String why) {
    return new MalformedException(
        "this is no signed note (" + why + "); see c2sp.org/signed-note", null);
  }

  static MalformedException checkpoint(String why) {
    return new MalformedException(
        "this is no checkpoint (" + why + "); see c2sp.org/tlog-checkpoint", null);
  }

  static MalformedException proof(String why) {
    return new MalformedException("this is no proof (" + why + "); see c2sp.org/tlog-proof", null);
  }

  static MalformedException key(String why) {
    return new MalformedException(
        "this is no key of a note (" + why + "); one looks like example.com/log+530d903a+AekyeRrm…",
        null);
  }

  /** With the file in which it was found. */
  MalformedException in(String file) {
    return new MalformedException("`" + file + "`: " + getMessage(), this);
  }

  static MalformedException tile(String path, int bytes, int wanted) {
    return new MalformedException(
        "`" + path + "` has " + bytes + " bytes where " + wanted + " belong; fetch it again", null);
  }

  static MalformedException bundle(String path, String why) {
    return new MalformedException(
        "`" + path + "` is no bundle of entries (" + why + "); fetch it again", null);
  }
}
