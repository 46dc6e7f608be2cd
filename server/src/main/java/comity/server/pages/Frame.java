package comity.server.pages;

import comity.server.access.Caller;
import comity.server.http.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands around every page.
 *
 * @param path of the page, to come back to
 * @param form the token that each form carries
 * @param assets before the name of each file that pages load
 * @param demo whether the people are invented
 * @param caller who looks; empty for nobody known
 */
record Frame(
    Language language,
    String path,
    String form,
    String assets,
    boolean demo,
    Optional<Caller> caller,
    List<Link> navigation) {

  /** A way in the header. */
  record Link(String path, String key, boolean current) {}

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return caller.isPresent();
  }

  /** Whether who looks may use the route of that name, as the table of routes says. */
  public boolean may(String endpoint) {
    return Endpoint.valueOf(endpoint).isFor(caller.map(Caller::roles).orElse(Set.of()));
  }

  /** The role and agency of who looks. */
  public String role() {
    return caller.flatMap(c -> c.roles().stream().findFirst()).map(role -> role.id()).orElse("");
  }

  public String agency() {
    return caller.map(Caller::agency).orElse("");
  }
}
