package comity.casework.ledger;

import java.io.IOException;

/** Does so many steps and none after them. */
final class StoppingDisk implements Disk {

  private final Disk disk;
  private int left;

  StoppingDisk(Disk disk, int steps) {
    this.disk = disk;
    this.left = steps;
  }

  @Override
  public void put(String path, byte[] bytes) throws IOException {
    step();
    disk.put(path, bytes);
  }

  @Override
  public void drop(String path) throws IOException {
    step();
    disk.drop(path);
  }

  private void step() throws IOException {
    if (left-- <= 0) {
      throw new IOException("stopped");
    }
  }
}
