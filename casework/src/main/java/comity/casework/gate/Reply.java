package comity.casework.gate;

import java.util.List;

/** What leaves to a requester. Only the gate makes one. */
public final class Reply {

  private final boolean known;
  private final List<Item> items;

  private Reply(boolean known, List<Item> items) {
    this.known = known;
    this.items = List.copyOf(items);
  }

  /** The answer where the requester has no such request, or there is none: both look alike. */
  static Reply unknown() {
    return new Reply(false, List.of());
  }

  static Reply of(List<Item> items) {
    return new Reply(true, items);
  }

  /** Whether the requester has such a request. */
  public boolean isKnown() {
    return known;
  }

  /** One for each thing that was asked. */
  public List<Item> items() {
    return items;
  }

  /** The answer to one thing that was asked. */
  public abstract static sealed class Item {

    private final String act;
    private final List<String> citations;

    private Item(String act, List<String> citations) {
      this.act = act;
      this.citations = List.copyOf(citations);
    }

    /** The act that it is, {@code disclose.release-date}. */
    public String act() {
      return act;
    }

    /** The provisions on which it rests. */
    public List<String> citations() {
      return citations;
    }
  }

  /** Something is told. */
  public static final class Told extends Item {

    private final String value;

    Told(String act, String value, List<String> citations) {
      super(act, citations);
      this.value = value;
    }

    /** What is told. */
    public String value() {
      return value;
    }
  }

  /** Something is not told. The reason is a provision, never a fact. */
  public static final class Refused extends Item {

    private final Reason reason;

    Refused(String act, Reason reason, List<String> citations) {
      super(act, citations);
      this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
      return reason;
    }
  }

  /** Why something is not told. */
  public enum Reason {
    /** A provision forbids it. */
    FORBIDDEN,
    /** No provision allows it. */
    NOT_AUTHORISED,
    /** It waits for counsel, or for facts that are not established. */
    UNSETTLED,
    /** It may be told, and the agency has nothing on record to tell. */
    NOT_ON_RECORD
  }
}
