package comity.casework.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A source of leaves that outlives its process: a file of commitments, one behind the other. */
final class LeafFile implements LeafSource, AutoCloseable {

  private final FileChannel file;

  private LeafFile(FileChannel file) {
    this.file = file;
  }

  static LeafFile open(Path path) throws IOException {
    return new LeafFile(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** A leaf that was written in part is written anew. */
  void append(List<Commitment> leaves) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(leaves.size() * Hash.LENGTH);
    leaves.forEach(leaf -> bytes.put(leaf.bytes()));
    bytes.flip();
    long at = size() * Hash.LENGTH;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
    file.force(true);
  }

  @Override
  public long size() throws IOException {
    return file.size() / Hash.LENGTH;
  }

  @Override
  public List<Commitment> leaves(long from, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count * Hash.LENGTH);
    while (bytes.hasRemaining()) {
      file.read(bytes, from * Hash.LENGTH + bytes.position());
    }
    List<Commitment> leaves = new ArrayList<>();
    Hashes.read(bytes.array()).forEach(digest -> leaves.add(new Commitment(digest)));
    return leaves;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
