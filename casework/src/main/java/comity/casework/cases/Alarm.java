package comity.casework.cases;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How what the agency did differs from what it may. */
public enum Alarm {
  /** It did what the laws forbid. */
  @JsonProperty("forbidden")
  FORBIDDEN,
  /** It did what waits for counsel, or for a fact. */
  @JsonProperty("unsettled")
  UNSETTLED,
  /** It did what no provision allows. */
  @JsonProperty("not-authorised")
  NOT_AUTHORISED,
  /** It keeps a person whom it may no longer keep. */
  @JsonProperty("forbidden-hold-under-way")
  FORBIDDEN_HOLD_UNDER_WAY,
  /** It keeps, or may keep, a person past the hour until which it might. */
  @JsonProperty("kept-past-limit")
  KEPT_PAST_LIMIT,
  /** It let custody end without doing what the laws demand. */
  @JsonProperty("not-done")
  NOT_DONE
}
