package comity.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Kills a publisher's process, without warning, at seeded moments between an event and its
 * checkpoint, and looks at what it left. The next process goes on from there.
 */
final class Killing {

  private final Path folder;
  private final long seed;
  private final SplittableRandom random;

  /** The root that each size was published with, whoever saw it. */
  private final TreeMap<Long, Hash> seen = new TreeMap<>();

  private int ahead;
  private int unsigned;

  Killing(Path folder, long seed) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** How many kills left events that are in no checkpoint. */
  int ahead() {
    return ahead;
  }

  /** How many kills left tiles that are in no checkpoint. */
  int unsigned() {
    return unsigned;
  }

  Void kill(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      killOnce();
      look("seed " + seed + ", kill " + i);
    }
    goOn();
    return null;
  }

  private void killOnce() throws Exception {
    Process process = start(random.nextLong());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      saw(Objects.requireNonNull(out.readLine(), "the process published nothing"));
      Thread.sleep(Duration.ofNanos(random.nextLong(8_000_000)));
      process.toHandle().destroyForcibly(); // SIGKILL. The process's own would close its output.
      process.waitFor();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        saw(line);
      }
    }
  }

  private Process start(long itsSeed) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto", "-cp", classes()));
    command.addAll(List.of(KilledPublisher.class.getName(), folder.toString(), "" + itsSeed));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String classes() {
    return place(Publisher.class) + System.getProperty("path.separator") + place(Killing.class);
  }

  private static Path place(Class<?> type) {
    return Path.of(URI.create("" + type.getProtectionDomain().getCodeSource().getLocation()));
  }

  /** A line that was cut off by the kill was seen by nobody. */
  private void saw(String line) {
    String[] words = line.split(" ", -1);
    if (words.length == 4 && words[3].isEmpty()) {
      saw(Long.parseLong(words[1]), Hash.read(Base64.getDecoder().decode(words[2]), 0));
    }
  }

  private void saw(long size, Hash root) {
    assertThat(seen.merge(size, root, (then, now) -> then)).isEqualTo(root);
  }

  private void look(String when) throws Exception {
    Audited audited = new Ledger(folder.resolve("ledger"), Ledger.SIGNER).audit();
    Checkpoint now = audited.checkpoint();
    saw(now.size(), now.root());
    assertThat(now.size()).as(when).isEqualTo(Collections.max(seen.keySet()));
    try (LeafFile source = LeafFile.open(folder.resolve("source"))) {
      assertThat(source.size()).as(when).isGreaterThanOrEqualTo(now.size() + audited.unsigned());
      compareWithSource(source, now.size(), when);
      ahead += source.size() > now.size() ? 1 : 0;
      unsigned += audited.unsigned() > 0 ? 1 : 0;
    }
  }

  /** Every root that anybody saw is that of the first leaves of the source. */
  private void compareWithSource(LeafFile source, long size, String when) throws Exception {
    GrowingTree tree = new GrowingTree((tile, hashes) -> {});
    for (Commitment leaf : source.leaves(0, (int) size)) {
      tree.append(leaf.leaf());
      if (seen.containsKey(tree.size())) {
        assertThat(seen.get(tree.size())).as(when).isEqualTo(tree.root());
      }
    }
  }

  /** After the last kill. */
  private void goOn() throws Exception {
    try (LeafFile source = LeafFile.open(folder.resolve("source"))) {
      Audited audited = Ledger.of(folder.resolve("ledger"), source).audit();
      assertThat(audited.checkpoint().size()).isEqualTo(source.size());
      assertThat(audited.unsigned()).isZero();
    }
    look("after the last");
  }
}
