package comity.casework.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A database server that outlived its process, which was killed. It is stopped before another is
 * started on the same files.
 */
final class LeftServer {

  private static final String SERVER = "postgres";

  private final Path data;
  private final Path binaries;

  /**
   * Looks for one.
   *
   * @param data the database's files
   * @param binaries where the server was unpacked
   */
  LeftServer(Path data, Path binaries) {
    this.data = data;
    this.binaries = binaries;
  }

  /** Stops it if there is one. A number that meanwhile belongs to another process is no server. */
  void stop() throws IOException {
    if (running().isPresent()) {
      pgCtl("-D", data.toString(), "-m", "fast", "-w", "stop");
    } else {
      Files.deleteIfExists(pidFile());
    }
  }

  private Path pidFile() {
    return data.resolve("postmaster.pid");
  }

  /** The server that runs on these files. */
  Optional<ProcessHandle> running() throws IOException {
    Path pidFile = pidFile();
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
          .filter(LeftServer::isServer);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isServer(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(Path::of)
        .map(Path::getFileName)
        .filter(name -> name.toString().equals(SERVER))
        .isPresent();
  }

  private void pgCtl(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("unshare", "-U")); // It refuses to run as root.
    }
    command.add(pgCtl().toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw StoreException.noStop(data, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreException.noStop(data, e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private Path pgCtl() throws IOException {
    try (Stream<Path> unpacked = Files.list(binaries)) {
      return unpacked
          .map(folder -> folder.resolve("bin/pg_ctl"))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> StoreException.noStop(data, null));
    }
  }
}
