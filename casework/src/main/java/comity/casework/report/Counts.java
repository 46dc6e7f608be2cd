package comity.casework.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an item counts. */
public enum Counts {
  /** Detainers that came in. */
  @JsonProperty("detainers")
  DETAINERS,
  /** People whom the agency began to keep past release on a detainer. */
  @JsonProperty("held")
  HELD,
  /** People handed over on a detainer. */
  @JsonProperty("transferred")
  TRANSFERRED,
  /**
   * People whose detainer was declined, or who were released without having been held and without
   * notice to the requester.
   */
  @JsonProperty("not-honored")
  NOT_HONORED,
  /**
   * People held past release whose hold ended without a hand-over. Why it ended is not recorded, so
   * none of them is sure.
   */
  @JsonProperty("held-not-transferred")
  HELD_NOT_TRANSFERRED,
  /** Requests of federal immigration authorities for information. */
  @JsonProperty("inquiries")
  INQUIRIES,
  /** Pieces of information given to federal immigration authorities. */
  @JsonProperty("answers")
  ANSWERS,
  /** Requests of non-local law enforcement for help meant to further immigration enforcement. */
  @JsonProperty("support")
  SUPPORT,
  /** What the agency did on such requests. */
  @JsonProperty("support-actions")
  SUPPORT_ACTIONS,
  /** Nothing that the cases tell: the agency supplies the figure. */
  @JsonProperty("supplied")
  SUPPLIED
}
