package comity.casework.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes files so that a reader sees the old one or the new one and never a part of one, whenever
 * the process or the machine stops: beside their place first, forced to the disk, then renamed.
 */
final class AtomicDisk implements Disk {

  /** Begins with a dot, so that no web server shows it. */
  static final String UNFINISHED = ".unfinished";

  private final Path folder;

  AtomicDisk(Path folder) {
    this.folder = folder;
  }

  @Override
  public void put(String path, byte[] bytes) throws IOException {
    Path place = folder.resolve(path);
    makeFolder(place.getParent());
    Path unfinished = folder.resolve(UNFINISHED);
    try (FileChannel file =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(true);
    }
    Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    force(place.getParent());
  }

  /** A new folder is lost in a power failure as long as the one above it is not forced. */
  private void makeFolder(Path wanted) throws IOException {
    if (!Files.isDirectory(wanted)) {
      makeFolder(wanted.getParent());
      Files.createDirectories(wanted);
      force(wanted.getParent());
    }
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void drop(String path) throws IOException {
    Path dropped = folder.resolve(path);
    if (!Files.isDirectory(dropped)) {
      return;
    }
    for (Path file : files(dropped)) {
      Files.delete(file);
    }
    Files.delete(dropped);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
