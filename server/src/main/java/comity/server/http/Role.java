package comity.server.http;

import comity.kernel.json.Utf8;
import java.util.Arrays;
import java.util.Optional;

/** What somebody does for an agency, as tokens name it in lower case. */
public enum Role {
  /** Custody officer: records persons, requests and what was done. */
  OFFICER,
  /** Leads officers; seals nothing and adopts nothing. */
  SUPERVISOR,
  /** Adopts readings of unclear provisions. */
  COUNSEL,
  /** Corrects and seals records. */
  RECORDS,
  /** Asks from outside, and sees own requests alone. */
  REQUESTER,
  /** Asks for persons in federal custody. */
  PROSECUTOR,
  /** Reads what happened, and changes nothing. */
  AUDITOR,
  /** Runs the service; sees no case. */
  ADMINISTRATOR;

  /** As a token names it. */
  public String id() {
    return Utf8.id(this);
  }

  /** The role of that name, if it is one. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
  }
}
