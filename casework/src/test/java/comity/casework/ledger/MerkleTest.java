package comity.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * Trees and proofs against published hashes. Those of the tree of eight leaves are the reference
 * values of Certificate Transparency, as github.com/transparency-dev/merkle, testonly/constants.go,
 * has them.
 */
final class MerkleTest {

  private static final List<Hash> EIGHT =
      IntStream.of(0, 1, 2, 3, 4, 5, 6, 7).mapToObj(MerkleTest::entry).map(Hash::ofLeaf).toList();

  private static final List<Hash> ROOTS =
      Hex.hashes(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final Hash LEAF_0 = ROOTS.get(1);
  private static final Hash LEAF_1 =
      Hex.hash("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
  private static final Hash LEAF_2 =
      Hex.hash("0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7");
  private static final Hash LEAF_4 =
      Hex.hash("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  private static final Hash LEAF_6 =
      Hex.hash("b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f");
  private static final Hash LEAVES_2_3 =
      Hex.hash("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e");
  private static final Hash LEAVES_4_5 =
      Hex.hash("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a");
  private static final Hash LEAVES_6_7 =
      Hex.hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0");
  private static final Hash LEAVES_4_7 =
      Hex.hash("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");

  private static byte[] entry(int leaf) {
    return Hex.bytes(
        List.of(
                "",
                "00",
                "10",
                "2021",
                "3031",
                "40414243",
                "5051525354555657",
                "606162636465666768696a6b6c6d6e6f")
            .get(leaf));
  }

  @Test
  void hasThePublishedRootAtEachSize() throws Exception {
    GrowingTree tree = new GrowingTree((tile, hashes) -> {});
    HashTree whole = tree(EIGHT);
    for (int size = 0; size <= 8; size++) {
      assertThat(tree.root()).isEqualTo(ROOTS.get(size));
      assertThat(whole.root(size)).isEqualTo(ROOTS.get(size));
      if (size < 8) {
        tree.append(EIGHT.get(size));
      }
    }
  }

  /** The valid ones of github.com/transparency-dev/merkle, testdata/inclusion. */
  @Test
  void makesAndAcceptsThePublishedInclusionProofs() throws Exception {
    inclusion(0, 1);
    inclusion(0, 8, LEAF_1, LEAVES_2_3, LEAVES_4_7);
    inclusion(5, 8, LEAF_4, LEAVES_6_7, ROOTS.get(4));
    inclusion(2, 3, ROOTS.get(2));
    inclusion(1, 5, LEAF_0, LEAVES_2_3, LEAF_4);
  }

  private static void inclusion(int index, int size, Hash... path) throws Exception {
    InclusionProof proof = tree(EIGHT).inclusion(index, size);
    assertThat(proof).isEqualTo(new InclusionProof(index, size, List.of(path)));
    proof.verify(EIGHT.get(index), ROOTS.get(size));
  }

  /** The valid ones of github.com/transparency-dev/merkle, testdata/consistency. */
  @Test
  void makesAndAcceptsThePublishedConsistencyProofs() throws Exception {
    consistency(1, 1);
    consistency(1, 8, LEAF_1, LEAVES_2_3, LEAVES_4_7);
    consistency(6, 8, LEAVES_4_5, LEAVES_6_7, ROOTS.get(4));
    consistency(2, 5, LEAVES_2_3, LEAF_4);
    consistency(6, 7, LEAVES_4_5, LEAF_6, ROOTS.get(4));
    consistency(3, 3);
    consistency(3, 4, LEAF_2, Hash.ofLeaf(entry(3)), ROOTS.get(2));
  }

  private static void consistency(int first, int second, Hash... path) throws Exception {
    ConsistencyProof proof = tree(EIGHT).consistency(first, second);
    assertThat(proof).isEqualTo(new ConsistencyProof(first, second, List.of(path)));
    proof.verify(ROOTS.get(first), ROOTS.get(second));
  }

  /**
   * Hashes and inclusion proofs of all aligned subtrees of trees of up to 130 leaves, as digests of
   * their print (draft-ietf-plants-merkle-tree-certs, appendix "Subtree Test Vectors").
   */
  @Test
  void agreesWithTheDigestsOfAllSubtrees() throws Exception {
    StringBuilder hashes = new StringBuilder();
    StringBuilder proofs = new StringBuilder();
    for (int end = 0; end <= 130; end++) {
      for (int start = 0; start <= end; start++) {
        if (isSubtree(start, end)) {
          HashTree tree = tree(numbered(start, end));
          String range = "[" + start + ", " + end + ")";
          hashes.append(range + " " + Hex.of(tree.root(end - start).bytes()) + "\n");
          for (int i = start; i < end; i++) {
            proofs.append(i + " " + range);
            tree.inclusion(i - start, end - start).path().stream()
                .map(hash -> " " + Hex.of(hash.bytes()))
                .forEach(proofs::append);
            proofs.append("\n");
          }
        }
      }
    }
    assertThat(digest(hashes))
        .isEqualTo("b82806ad4265bb151c1119c0f4db437bb4d1a1f887b3a7fba1cd4ebf552e3e81");
    assertThat(digest(proofs))
        .isEqualTo("ac2a8f989e44d99e399db448050ff5f19757df53cfb716aa81015d3955d8163f");
  }

  /** Section 4.1 of that draft: the start is a multiple of the least power of two not below. */
  private static boolean isSubtree(int start, int end) {
    int count = end - start;
    int power = count <= 1 ? 1 : Integer.highestOneBit(count - 1) * 2;
    return start % power == 0;
  }

  private static String digest(StringBuilder text) {
    return Hex.of(Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everyProofHoldsAndEveryBentOneIsRefused() throws Exception {
    HashTree tree = tree(numbered(0, 24));
    for (int size = 1; size <= 24; size++) {
      for (int i = 0; i < size; i++) {
        checkInclusion(tree, i, size);
        checkConsistency(tree, i, size);
      }
    }
  }

  private static void checkInclusion(HashTree tree, int index, int size) throws Exception {
    InclusionProof proof = tree.inclusion(index, size);
    Hash leaf = numbered(index, index + 1).getFirst();
    Hash root = tree.root(size);
    proof.verify(leaf, root);
    refused(() -> proof.verify(Hash.ofNothing(), root));
    refused(() -> proof.verify(leaf, Hash.ofNothing()));
    for (List<Hash> bent : bent(proof.path())) {
      refused(() -> new InclusionProof(index, size, bent).verify(leaf, root));
    }
    for (int other = -1; other <= size; other++) {
      long elsewhere = other;
      if (other != index) {
        refused(() -> new InclusionProof(elsewhere, size, proof.path()).verify(leaf, root));
      }
    }
  }

  private static void checkConsistency(HashTree tree, int first, int size) throws Exception {
    ConsistencyProof proof = tree.consistency(first, size);
    Hash then = tree.root(first);
    Hash now = tree.root(size);
    proof.verify(then, now);
    refused(() -> proof.verify(Hash.ofLeaf(new byte[0]), now));
    if (first > 0) { // An empty tree begins every tree.
      refused(() -> proof.verify(then, Hash.ofNothing()));
    }
    for (List<Hash> bent : bent(proof.path())) {
      refused(() -> new ConsistencyProof(first, size, bent).verify(then, now));
    }
    refused(() -> new ConsistencyProof(size + 1, size, proof.path()).verify(then, now));
    refused(() -> new ConsistencyProof(-1, size, proof.path()).verify(then, now));
  }

  /** The path with each hash changed, left out and doubled, with one more at either end. */
  private static List<List<Hash>> bent(List<Hash> path) {
    List<List<Hash>> bent = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<Hash> changed = new ArrayList<>(path);
      changed.set(i, Hash.ofNode(path.get(i), path.get(i)));
      bent.add(changed);
      List<Hash> shorter = new ArrayList<>(path);
      shorter.remove(i);
      bent.add(shorter);
      List<Hash> longer = new ArrayList<>(path);
      longer.add(i, path.get(i));
      bent.add(longer);
    }
    List<Hash> before = new ArrayList<>(path);
    before.addFirst(Hash.ofNothing());
    bent.add(before);
    List<Hash> behind = new ArrayList<>(path);
    behind.addLast(Hash.ofNothing());
    bent.add(behind);
    return bent;
  }

  private static void refused(ThrowingCallable proof) {
    assertThatExceptionOfType(ProofException.class).isThrownBy(proof);
  }

  @Test
  void makesNoProofAboutLeavesThatAreNotThere() {
    HashTree tree = tree(EIGHT);
    refused(() -> tree.inclusion(8, 8));
    refused(() -> tree.inclusion(-1, 8));
    refused(() -> tree.inclusion(0, 9));
    refused(() -> tree.consistency(9, 8));
    refused(() -> tree.consistency(-1, 8));
    refused(() -> tree.consistency(1, 9));
    refused(() -> tree.root(9));
  }

  /** Leaves whose entry is their number, in one byte. */
  private static List<Hash> numbered(int from, int until) {
    return IntStream.range(from, until).mapToObj(i -> Hash.ofLeaf(new byte[] {(byte) i})).toList();
  }

  private static HashTree tree(List<Hash> leaves) {
    List<List<Hash>> levels = new ArrayList<>(List.of(leaves));
    while (levels.getLast().size() > 1) {
      levels.add(above(levels.getLast()));
    }
    return new HashTree((level, index) -> levels.get(level).get((int) index), leaves.size());
  }

  /** The hashes of all pairs; what is left over at the end belongs to no complete subtree. */
  private static List<Hash> above(List<Hash> hashes) {
    return IntStream.range(0, hashes.size() / 2)
        .mapToObj(i -> Hash.ofNode(hashes.get(2 * i), hashes.get(2 * i + 1)))
        .toList();
  }
}
