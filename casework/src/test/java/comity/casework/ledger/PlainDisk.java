package comity.casework.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files without waiting for the disk, for tests that are not about that. */
record PlainDisk(Path folder) implements Disk {

  @Override
  public void put(String path, byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.write(folder.resolve(path), bytes);
  }

  @Override
  public void drop(String path) throws IOException {
    new AtomicDisk(folder).drop(path);
  }
}
