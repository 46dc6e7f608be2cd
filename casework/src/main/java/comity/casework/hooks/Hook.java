package comity.casework.hooks;

import comity.casework.cases.RefusedException;
import comity.casework.cases.Requester;

/**
 * A webhook as it stands. Immutable.
 *
 * @param version the number of its last event
 * @param state null before it was registered
 * @param agency whose cases it is about
 * @param subscriber who is told: the agency itself, without an office, or a requester's office
 * @param reason why it is disabled; empty where it is not
 */
public record Hook(
    String id,
    int version,
    State state,
    String agency,
    Requester subscriber,
    String url,
    String reason) {

  /** Whether it is used. */
  public enum State {
    /** Messages go out. */
    ENABLED,
    /** None goes out until an administrator says so. */
    DISABLED,
    /** There is none any more. */
    REMOVED
  }

  /** Before its first event. */
  public static Hook none(String id) {
    return new Hook(id, 0, null, "", null, "", "");
  }

  /** Whether there is such a webhook. */
  public boolean exists() {
    return state != null && state != State.REMOVED;
  }

  /** Whether messages go out. */
  public boolean isEnabled() {
    return state == State.ENABLED;
  }

  /** Whether the agency itself is told. */
  public boolean isAgencys() {
    return subscriber.agency().equals(agency) && subscriber.office().isEmpty();
  }

  /**
   * Refuses an event that cannot come next.
   *
   * @throws RefusedException if it cannot
   */
  public void check(HookEvent event) {
    if (exists() == event instanceof HookEvent.Registered) {
      throw new RefusedException(exists() ? "it is registered already" : "no such webhook", null);
    }
  }

  /** After one event more. */
  public Hook after(HookEvent event) {
    return switch (event) {
      case HookEvent.Registered e ->
          new Hook(id, version + 1, State.ENABLED, e.agency(), e.subscriber(), e.url(), "");
      case HookEvent.Enabled e -> with(State.ENABLED, "");
      case HookEvent.Disabled e -> with(State.DISABLED, e.reason());
      case HookEvent.Removed e -> with(State.REMOVED, "");
    };
  }

  private Hook with(State now, String because) {
    return new Hook(id, version + 1, now, agency, subscriber, url, because);
  }
}
