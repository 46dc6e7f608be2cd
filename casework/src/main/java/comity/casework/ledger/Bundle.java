package comity.casework.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The entries behind a tile of leaves: each with its length before it, in two bytes. */
final class Bundle {

  /** The longest entry. */
  static final int LONGEST = 0xffff;

  /** The most that is read for a full tile. */
  static final int MOST_BYTES = Tile.FULL * (2 + LONGEST);

  private Bundle() {}

  static byte[] bytes(List<byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      out.write(entry.length >>> Byte.SIZE);
      out.write(entry.length);
      out.writeBytes(entry);
    }
    return out.toByteArray();
  }

  static List<byte[]> read(String path, byte[] bytes) throws MalformedException {
    List<byte[]> entries = new ArrayList<>();
    for (int at = 0; at < bytes.length; ) {
      int from = at + 2;
      int until = from > bytes.length ? from : from + length(bytes, at);
      if (until > bytes.length) {
        throw MalformedException.bundle(path, "entry " + entries.size() + " ends too early");
      }
      entries.add(Arrays.copyOfRange(bytes, from, until));
      at = until;
    }
    return entries;
  }

  private static int length(byte[] bytes, int at) {
    return Byte.toUnsignedInt(bytes[at]) << Byte.SIZE | Byte.toUnsignedInt(bytes[at + 1]);
  }
}
