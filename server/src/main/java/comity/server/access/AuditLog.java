package comity.server.access;

import comity.kernel.json.Utf8;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * The audit log: one line of JSON for each event, each with the hash of the line before it, so that
 * none can be changed or left out without it showing. On the disk before anything goes on. Holds
 * keys of accounts, never names. Safe for use by several threads.
 */
public final class AuditLog implements AutoCloseable {

  private static final String NONE = "0".repeat(64);

  /** Bytes of its end that hold the last lines. */
  private static final int TAIL = 1 << 15;

  private final Path file;
  private final FileChannel channel;
  private final InstantSource clock;
  private String last;

  private AuditLog(Path file, FileChannel channel, String last, InstantSource clock) {
    this.file = file;
    this.channel = channel;
    this.last = last;
    this.clock = clock;
  }

  /**
   * Opens it and checks the chain.
   *
   * @throws IOException if it cannot be read or written, or does not hang together
   */
  public static AuditLog open(Path file, InstantSource clock) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    List<String> lines =
        Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    int bad = firstBad(lines);
    if (bad > 0) {
      throw new IOException("the audit log does not hang together at line " + bad);
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (!isMine(channel)) {
      channel.close();
      throw new IOException("another service writes `" + file + "`");
    }
    String last = lines.isEmpty() ? NONE : hash(lines.getLast());
    return new AuditLog(file, channel, last, clock);
  }

  private static boolean isMine(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The first line, from 1, whose hash is not that of the line before; 0 if all are. */
  static int firstBad(List<String> lines) {
    String before = NONE;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).endsWith(",\"after\":\"" + before + "\"}")) {
        return i + 1;
      }
      before = hash(lines.get(i));
    }
    return 0;
  }

  /**
   * Appends an event.
   *
   * @param account the key of who did it; empty where nobody is known
   * @param source the address from which it came
   * @param subject what it was done to: a route, another account
   * @throws IOException if it is not on the disk
   */
  synchronized void append(AuditEvent event, String account, String source, String subject)
      throws IOException {
    Utf8 line = new Utf8().raw("{\"at\":").text(now());
    line.raw(",\"event\":").text(Utf8.id(event));
    line.raw(",\"account\":").text(account).raw(",\"source\":").text(source);
    line.raw(",\"subject\":").text(subject);
    line.raw(",\"after\":").text(last).raw("}");
    String text = new String(line.bytes(), StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.wrap(line.raw("\n").bytes());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
    last = hash(text);
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** All lines, as they stand on the disk. */
  public synchronized byte[] lines() throws IOException {
    return Files.readAllBytes(file);
  }

  /** Its last lines, however long it is. */
  synchronized List<String> last() throws IOException {
    try (FileChannel read = FileChannel.open(file, StandardOpenOption.READ)) {
      long from = Math.max(0, read.size() - TAIL);
      ByteBuffer bytes = ByteBuffer.allocate((int) (read.size() - from));
      while (bytes.hasRemaining() && read.read(bytes, from + bytes.position()) >= 0) {
        // Until all is read.
      }
      List<String> lines =
          new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).lines().toList();
      // The first one may have lost its beginning.
      return from == 0 ? lines : lines.subList(1, lines.size());
    }
  }

  private static String hash(String line) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
