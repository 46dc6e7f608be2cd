package comity.server.hooks;

import comity.casework.cases.RefusedException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses a webhook may have. */
public final class Targets {

  /** Not of the public Internet, after the registries of special addresses (RFC 6890). */
  private static final List<Network> SPECIAL =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Of IPv6 the global unicast addresses are public, but for these. */
  private static final Network GLOBAL = Network.of("2000::/3").orElseThrow();

  private static final List<Network> WITHIN_GLOBAL =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private final List<Network> allowed;
  private final boolean loopback;

  private Targets(List<Network> allowed, boolean loopback) {
    this.allowed = allowed;
    this.loopback = loopback;
  }

  /**
   * Public addresses and these.
   *
   * @param networks ranges with commas between, {@code 10.1.0.0/16}; empty for none
   * @param loopback whether this machine may be reached, and without TLS
   * @throws IllegalArgumentException if one is no range
   */
  public static Targets of(String networks, boolean loopback) {
    return new Targets(
        networks.isBlank() ? List.of() : networks(networks.split(",", -1)), loopback);
  }

  private static List<Network> networks(String... texts) {
    return Arrays.stream(texts).map(Targets::network).toList();
  }

  private static Network network(String text) {
    return Network.of(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "`" + text + "` is no range of addresses, such as 10.1.0.0/16"));
  }

  /**
   * A webhook's address as it was written.
   *
   * @throws RefusedException if it may not be one
   */
  public URI url(String text) {
    URI url = parsed(text);
    boolean isPlain = "http".equals(url.getScheme());
    require("https".equals(url.getScheme()) || isPlain, "a webhook's address begins with https://");
    require(
        url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null,
        "a webhook's address has a host, and no user or fragment");
    InetAddress address = address(url);
    require(
        !isPlain || (loopback && address.isLoopbackAddress()),
        "a webhook's address begins with https://");
    return url;
  }

  private static URI parsed(String text) {
    try {
      return new URI(text).parseServerAuthority();
    } catch (URISyntaxException e) {
      throw new RefusedException("that is no address of the web", e);
    }
  }

  /**
   * Where its host is. Whoever connects must connect to just this, for a name may lead elsewhere
   * the next time that it is asked for.
   *
   * @throws RefusedException if it may not be reached, or some address of that name may not
   */
  InetAddress address(URI url) {
    InetAddress[] all = resolved(url);
    require(
        Arrays.stream(all).allMatch(this::isAllowed),
        "that host is not on the public Internet; COMITY_WEBHOOK_NETWORKS names others that may"
            + " be reached");
    return all[0];
  }

  private static InetAddress[] resolved(URI url) {
    try {
      return InetAddress.getAllByName(url.getHost().replaceAll("[\\[\\]]", ""));
    } catch (UnknownHostException e) {
      throw new RefusedException("there is no host of that name", e);
    }
  }

  /** Whether it is public, or the configuration names it. */
  boolean isAllowed(InetAddress address) {
    return isPublic(address)
        || (loopback && address.isLoopbackAddress())
        || allowed.stream().anyMatch(network -> network.holds(address));
  }

  private static boolean isPublic(InetAddress address) {
    return address.getAddress().length == 4
        ? SPECIAL.stream().noneMatch(network -> network.holds(address))
        : GLOBAL.holds(address)
            && WITHIN_GLOBAL.stream().noneMatch(network -> network.holds(address));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new RefusedException(otherwise, null);
    }
  }
}
