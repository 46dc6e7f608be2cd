package comity.casework.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A ledger in a folder, with hands to do to it what must not be done. */
record Ledger(Path folder, NoteSigner signer) {

  static final NoteSigner SIGNER =
      NoteSigner.forLog("town.example/ledger", FixedChance.of(new byte[32]));

  /** Publishes all leaves there are. */
  static Ledger of(Path folder, LeafSource leaves) throws IOException, LedgerException {
    return of(folder, leaves, SIGNER);
  }

  static Ledger of(Path folder, LeafSource leaves, NoteSigner signer)
      throws IOException, LedgerException {
    try (Publisher publisher = open(folder, leaves, signer)) {
      publisher.publish();
    }
    return new Ledger(folder, signer);
  }

  private static Publisher open(Path folder, LeafSource leaves, NoteSigner signer)
      throws IOException, LedgerException {
    return Publisher.open(folder, new PlainDisk(folder), signer, leaves);
  }

  SignedNote checkpoint() throws IOException, LedgerException {
    return new LedgerFiles(folder).checkpoint().orElseThrow();
  }

  Audited audit(Audit.Earlier... earlier) throws IOException, LedgerException {
    return new Audit(folder, Trust.in(signer.key())).run(List.of(earlier));
  }

  Audit.Earlier asEarlier() throws IOException, LedgerException {
    return new Audit.Earlier("old-checkpoint", checkpoint());
  }

  /** The path and length of each file, in order, without those that a web server hides. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  byte[] read(String path) throws IOException {
    return Files.readAllBytes(folder.resolve(path));
  }

  void write(String path, byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.write(folder.resolve(path), bytes);
  }

  void delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
  }

  /** Edits a bundle of entries and nothing else. */
  void entries(String path, UnaryOperator<List<byte[]>> edit) throws IOException, LedgerException {
    write(path, Bundle.bytes(edit.apply(new ArrayList<>(Bundle.read(path, read(path))))));
  }

  /** Edits the hashes of a tile and nothing else. */
  void hashes(String path, UnaryOperator<List<Hash>> edit) throws IOException {
    write(path, Hashes.bytes(edit.apply(new ArrayList<>(Hashes.read(read(path))))));
  }

  /** Puts the tiles of another ledger in the place of this one's; the checkpoint stays. */
  void takeTilesOf(Ledger other) throws IOException {
    for (String file : files()) {
      if (file.startsWith("tile/")) {
        delete(file);
      }
    }
    for (String file : other.files()) {
      if (file.startsWith("tile/")) {
        write(file, other.read(file));
      }
    }
  }
}
