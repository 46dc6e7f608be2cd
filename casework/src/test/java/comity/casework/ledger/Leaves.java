package comity.casework.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A source of leaves in memory. */
final class Leaves implements LeafSource {

  private final List<Commitment> leaves = new ArrayList<>();

  /** With that many leaves, each a digest of its number. */
  static Leaves of(int count) {
    return new Leaves().add(count);
  }

  Leaves add(int count) {
    for (int i = 0; i < count; i++) {
      leaves.add(numbered(leaves.size()));
    }
    return this;
  }

  void addAll(List<Commitment> more) {
    leaves.addAll(more);
  }

  static Commitment numbered(long number) {
    return new Commitment(Hash.of(ByteBuffer.allocate(Long.BYTES).putLong(number).array()));
  }

  Leaves set(int at, Commitment leaf) {
    leaves.set(at, leaf);
    return this;
  }

  Leaves remove(int at) {
    leaves.remove(at);
    return this;
  }

  /** The root of the tree over all of them, made by the definition of RFC 9162. */
  Hash root() {
    return mth(leaves.stream().map(Commitment::leaf).toList());
  }

  private static Hash mth(List<Hash> hashes) {
    if (hashes.size() < 2) {
      return hashes.isEmpty() ? Hash.ofNothing() : hashes.getFirst();
    }
    int k = 1;
    while (k * 2 < hashes.size()) {
      k *= 2;
    }
    return Hash.ofNode(mth(hashes.subList(0, k)), mth(hashes.subList(k, hashes.size())));
  }

  @Override
  public long size() {
    return leaves.size();
  }

  @Override
  public List<Commitment> leaves(long from, int count) {
    return List.copyOf(leaves.subList((int) from, (int) from + count));
  }
}
