package comity.casework.hooks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import comity.casework.cases.Requester;

/** Something that happened to a webhook. Never changed; the names are kept for ever. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HookEvent.Registered.class, name = "webhook-registered"),
  @JsonSubTypes.Type(value = HookEvent.Enabled.class, name = "webhook-enabled"),
  @JsonSubTypes.Type(value = HookEvent.Disabled.class, name = "webhook-disabled"),
  @JsonSubTypes.Type(value = HookEvent.Removed.class, name = "webhook-removed")
})
public sealed interface HookEvent {

  /**
   * An administrator registered it.
   *
   * @param agency whose cases it is about
   * @param subscriber who is told: the agency itself, without an office, or a requester's office
   */
  record Registered(String agency, Requester subscriber, String url) implements HookEvent {}

  /** It is used again. */
  record Enabled() implements HookEvent {}

  /** It is not used any more. */
  record Disabled(String reason) implements HookEvent {}

  /** It is gone. */
  record Removed() implements HookEvent {}
}
