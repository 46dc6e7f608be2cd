package comity.casework.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The contents of a tile: hashes without anything between. */
final class Hashes {

  private Hashes() {}

  static byte[] bytes(List<Hash> hashes) {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.LENGTH);
    hashes.forEach(hash -> bytes.put(hash.bytes()));
    return bytes.array();
  }

  static List<Hash> read(byte[] bytes) {
    List<Hash> hashes = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
      hashes.add(Hash.read(bytes, at));
    }
    return hashes;
  }
}
