package comity.casework.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Appends events and publishes them until it is killed; run in a process of its own. Says on its
 * output each checkpoint once it is published.
 */
final class KilledPublisher {

  private KilledPublisher() {}

  public static void main(String[] args) throws Exception {
    SplittableRandom random = new SplittableRandom(Long.parseLong(args[1]));
    Path folder = Path.of(args[0]);
    try (LeafFile source = LeafFile.open(folder.resolve("source"));
        Publisher publisher = Publisher.open(folder.resolve("ledger"), Ledger.SIGNER, source)) {
      while (true) { // The first time takes longest: Java has to get ready to sign.
        source.append(some(random));
        System.out.println(publisher.publish().text().replace('\n', ' '));
      }
    }
  }

  /** Mostly a few, at times more than a tile. */
  private static List<Commitment> some(SplittableRandom random) {
    int count = random.nextInt(50) == 0 ? 300 : 1 + random.nextInt(8);
    return LongStream.range(0, count).mapToObj(i -> Leaves.numbered(random.nextLong())).toList();
  }
}
