package comity.server.access;

import comity.server.http.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks.
 *
 * @param account a key that stands for the person and is no name
 * @param agency for which they act
 * @param office the office there, by which requesters are known; empty if the token names none
 * @param roles that they have there
 * @param session the token's own id
 */
public record Caller(
    String account, String agency, String office, Set<Role> roles, String session) {

  public Caller {
    roles = Collections.unmodifiableSet(roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles));
  }

  /** Whether they have the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}
