package comity.server.hooks;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses, {@code 10.0.0.0/8} or {@code fd00::/8}.
 *
 * @param bits how many of the first bits are fixed
 */
record Network(InetAddress first, int bits) {

  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

  /** The range of that name, if it is one; no name of a host is. */
  static Optional<Network> of(String text) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length != 2 || !LITERAL.matcher(parts[0]).matches() || !isNumber(parts[1])) {
      return Optional.empty();
    }
    try {
      InetAddress first = InetAddress.getByName(parts[0]);
      int bits = Integer.parseInt(parts[1]);
      return bits <= first.getAddress().length * Byte.SIZE
          ? Optional.of(new Network(first, bits))
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,3}");
  }

  boolean holds(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] theirs = address.getAddress();
    int free = mine.length * Byte.SIZE - bits;
    return mine.length == theirs.length
        && new BigInteger(1, mine)
            .shiftRight(free)
            .equals(new BigInteger(1, theirs).shiftRight(free));
  }
}
