package comity.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicDiskTest {

  @TempDir private Path folder;

  @Test
  void putsAFileInANewFolder() throws IOException {
    new AtomicDisk(folder).put("a/b/c", new byte[] {1, 2, 3});
    assertThat(folder.resolve("a/b/c")).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(folder.resolve(AtomicDisk.UNFINISHED)).doesNotExist();
  }

  @Test
  void goesOnWhereAnotherLeftAnUnfinishedFile() throws IOException {
    Files.write(folder.resolve(AtomicDisk.UNFINISHED), new byte[100]);
    new AtomicDisk(folder).put("a", new byte[] {1});
    assertThat(folder.resolve("a")).hasBinaryContent(new byte[] {1});
  }

  @Test
  void aReaderSeesTheOldFileOrTheNewOneAndNothingBetween() throws Exception {
    AtomicDisk disk = new AtomicDisk(folder);
    disk.put("a", new byte[100_000]);
    try (ExecutorService readers = Executors.newSingleThreadExecutor()) {
      Future<Integer> reads = readers.submit(reading(folder.resolve("a")));
      byte length = 0;
      while (!reads.isDone()) {
        disk.put("a", new byte[++length % 2 == 0 ? 100_000 : 10]);
      }
      assertThat(reads.get()).isEqualTo(2_000);
    }
  }

  private static Callable<Integer> reading(Path file) {
    return () -> {
      int reads = 0;
      while (reads < 2_000) {
        assertThat(Files.readAllBytes(file).length).isIn(10, 100_000);
        reads++;
      }
      return reads;
    };
  }

  @Test
  void dropsAFolderOrNothing() throws IOException {
    AtomicDisk disk = new AtomicDisk(folder);
    disk.put("a/b", new byte[0]);
    disk.drop("a");
    disk.drop("a");
    assertThat(folder).isEmptyDirectory();
  }
}
