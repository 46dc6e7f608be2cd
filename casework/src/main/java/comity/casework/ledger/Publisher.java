package comity.casework.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a ledger's files from a source of leaves: first entries and tiles, then the signed
 * checkpoint, so that a published checkpoint never speaks of what is not there. It may be stopped
 * at any moment; opened again it goes on from the files and the source. It never signs a tree that
 * does not continue the published one: where files and source disagree it signs nothing.
 *
 * <p>One publisher at a time has a folder. For one thread.
 */
public final class Publisher implements AutoCloseable {

  private static final String LOCK = ".lock";

  private final LedgerFiles files;
  private final Disk disk;
  private final NoteSigner signer;
  private final LeafSource source;
  private final FileChannel lock;
  private final List<byte[]> lastEntries = new ArrayList<>();
  private final List<Tile> filled = new ArrayList<>();
  private final GrowingTree tree = new GrowingTree(this::full);
  private Optional<SignedNote> published = Optional.empty();
  private boolean failed;

  private Publisher(
      Path folder, Disk disk, NoteSigner signer, LeafSource source, FileChannel lock) {
    this.files = new LedgerFiles(folder);
    this.disk = disk;
    this.signer = signer;
    this.source = source;
    this.lock = lock;
  }

  /**
   * Opens a ledger, or begins one in an empty folder.
   *
   * @param folder is made if it is not there
   * @param signer its name is the ledger's origin
   * @throws LedgerException if the files are not what the last checkpoint signs, the key is
   *     another, or the source has lost or changed leaves
   */
  public static Publisher open(Path folder, NoteSigner signer, LeafSource source)
      throws IOException, LedgerException {
    return open(folder, new AtomicDisk(folder), signer, source);
  }

  static Publisher open(Path folder, Disk disk, NoteSigner signer, LeafSource source)
      throws IOException, LedgerException {
    Files.createDirectories(folder);
    Publisher publisher = new Publisher(folder, disk, signer, source, locked(folder));
    try {
      publisher.resume();
      return publisher;
    } catch (IOException | LedgerException | RuntimeException e) {
      publisher.close();
      throw e;
    }
  }

  /** The system frees it when the process ends, however it ends. */
  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Another publisher in this process.
    }
    channel.close();
    throw new IOException("`" + folder + "` is being published by another process; stop that one");
  }

  /** The last checkpoint in the folder; nothing before the first. */
  public Optional<SignedNote> published() {
    return published;
  }

  private void resume() throws IOException, LedgerException {
    published = files.checkpoint();
    Optional<Checkpoint> checkpoint = Optional.empty();
    if (published.isPresent()) {
      Trust trust = Trust.in(signer.key());
      checkpoint = Optional.of(trust.checkpoint(published.get(), LedgerFiles.CHECKPOINT));
    }
    new SourceCheck(files, source).check(checkpoint.map(Checkpoint::size).orElse(0L));
    if (checkpoint.isPresent()) {
      resume(checkpoint.get());
    }
    keepKey();
    filled.addAll(lastFull());
    dropPartials();
  }

  /** For readers who have it from nowhere else. */
  private void keepKey() throws IOException, MalformedException {
    if (!files.key().equals(Optional.of(signer.key()))) {
      disk.put(LedgerFiles.KEY, (signer.key() + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void resume(Checkpoint checkpoint) throws IOException, LedgerException {
    List<Tile> edge = Tile.edge(checkpoint.size());
    List<List<Hash>> hashes = new ArrayList<>();
    for (Tile tile : edge) {
      hashes.add(files.required(tile));
    }
    tree.resume(checkpoint.size(), edge, hashes);
    if (!tree.root().equals(checkpoint.root())) {
      throw TamperedException.otherRoot(checkpoint.size(), tree.root(), checkpoint.root());
    }
    long first = tree.size() - tree.size() % Tile.FULL;
    for (Commitment leaf : source(first, (int) (tree.size() - first))) {
      lastEntries.add(leaf.bytes());
    }
  }

  /**
   * Publishes all leaves that the source has now.
   *
   * @return the checkpoint in the folder; the one from before if there is no new leaf
   */
  public SignedNote publish() throws IOException, LedgerException {
    return publish(List.of());
  }

  /**
   * Publishes all leaves that the source has now, cosigned by those witnesses that answer. One that
   * does not holds nothing up; it is asked again the next time, be there a new leaf or not.
   */
  public SignedNote publish(List<Witness> witnesses) throws IOException, LedgerException {
    if (failed) {
      throw new IOException("publishing failed before; open the ledger again");
    }
    failed = true; // Until it is done: what is in memory may be ahead of what is signed.
    SignedNote note = publishTo(source.size(), witnesses);
    published = Optional.of(note);
    dropPartials();
    failed = false;
    return note;
  }

  private SignedNote publishTo(long size, List<Witness> witnesses)
      throws IOException, LedgerException {
    if (size < tree.size()) {
      throw SourceException.shrunk(size, tree.size());
    }
    SignedNote note = size == tree.size() && published.isPresent() ? published.get() : signed(size);
    SignedNote cosigned = cosigned(note, witnesses);
    if (!published.equals(Optional.of(cosigned))) {
      disk.put(LedgerFiles.CHECKPOINT, cosigned.bytes());
    }
    return cosigned;
  }

  private void append(long until) throws IOException, LedgerException {
    while (tree.size() < until) {
      int room = Tile.FULL - (int) (tree.size() % Tile.FULL);
      for (Commitment leaf : source(tree.size(), (int) Math.min(room, until - tree.size()))) {
        lastEntries.add(leaf.bytes());
        tree.append(leaf.leaf());
      }
    }
  }

  private List<Commitment> source(long from, int count) throws IOException, LedgerException {
    List<Commitment> leaves = source.leaves(from, count);
    if (leaves.size() != count) {
      throw SourceException.incomplete(count, leaves.size());
    }
    return leaves;
  }

  private void full(Tile tile, List<Hash> hashes) throws IOException {
    write(tile, hashes);
    filled.add(tile);
    if (tile.level() == 0) {
      lastEntries.clear();
    }
  }

  private void write(Tile tile, List<Hash> hashes) throws IOException {
    if (tile.level() == 0) {
      disk.put(tile.entriesPath(), Bundle.bytes(lastEntries));
    }
    disk.put(tile.path(), Hashes.bytes(hashes));
  }

  /** Signs only when everything that it signs for is on the disk. */
  private SignedNote signed(long size) throws IOException, LedgerException {
    append(size);
    tree.partials(this::write);
    String text = new Checkpoint(signer.key().name(), tree.size(), tree.root()).text();
    return new SignedNote(text, List.of(signer.sign(text)));
  }

  private SignedNote cosigned(SignedNote note, List<Witness> witnesses) {
    Proofs proofs = new Proofs(files.tree(tree.size()));
    SignedNote cosigned = note;
    for (Witness witness : witnesses) {
      Optional<NoteSignature> more = signature(witness, note, proofs);
      if (more.isPresent()) {
        cosigned = cosigned.with(more.get());
      }
    }
    return cosigned;
  }

  /**
   * Nothing if it is there already. Whatever else a witness does, the ledger goes on without it.
   */
  private static Optional<NoteSignature> signature(
      Witness witness, SignedNote note, Proofs proofs) {
    if (note.signatures().stream().anyMatch(witness.key()::isNamedBy)) {
      return Optional.empty();
    }
    try {
      return witness.cosign(note, proofs).filter(s -> witness.key().made(s, note.text()));
    } catch (IOException | LedgerException e) {
      return Optional.empty();
    }
  }

  /** The full tile of each level whose partial ones a crash may have kept. */
  private List<Tile> lastFull() {
    List<Tile> full = new ArrayList<>();
    for (int level = 0; Tile.hashes(level, tree.size()) >= Tile.FULL; level++) {
      full.add(new Tile(level, Tile.hashes(level, tree.size()) / Tile.FULL - 1, Tile.FULL));
    }
    return full;
  }

  /** Partial tiles may go once a checkpoint speaks of the full one. */
  private void dropPartials() throws IOException {
    for (Tile tile : filled) {
      disk.drop(tile.path() + ".p");
      if (tile.level() == 0) {
        disk.drop(tile.entriesPath() + ".p");
      }
    }
    filled.clear();
  }

  /** Lets others publish to the folder. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
