package comity.casework.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Reads the hexadecimal digits in which standards print bytes. */
final class Hex {

  private Hex() {}

  static byte[] bytes(String digits) {
    return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
  }

  static Hash hash(String digits) {
    return Hash.read(bytes(digits), 0);
  }

  static List<Hash> hashes(String... digits) {
    return Stream.of(digits).map(Hex::hash).toList();
  }

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
