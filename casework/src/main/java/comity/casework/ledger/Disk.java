package comity.casework.ledger;

import java.io.IOException;

/** Where a ledger's files are written. Each step is whole or has not happened. */
interface Disk {

  /** Puts a file in its place, in place of one that may be there; it outlives a power failure. */
  void put(String path, byte[] bytes) throws IOException;

  /** Takes a folder of files away, if it is there. */
  void drop(String path) throws IOException;
}
