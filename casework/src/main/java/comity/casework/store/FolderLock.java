package comity.casework.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Holds a data folder for this process. The system frees it when the process ends, however. */
final class FolderLock implements AutoCloseable {

  private static final String PRIVATE = "rwx------";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the folder, which is made if it is not there, for its owner's eyes only. */
  static FolderLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(PRIVATE));
      FileChannel channel =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isOurs(channel)) {
        channel.close();
        throw StoreException.inUse(folder);
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw StoreException.folder(folder, e);
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // Another store in this process.
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
