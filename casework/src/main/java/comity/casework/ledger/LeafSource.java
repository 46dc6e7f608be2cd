package comity.casework.ledger;

import java.io.IOException;
import java.util.List;

/**
 * Where a ledger's leaves come from, in their order. It must be durable before it tells of a leaf,
 * and a leaf that it told of once it never changes, moves or takes back: the ledger signs for that.
 */
public interface LeafSource {

  /** How many leaves there are. Never fewer than before. */
  long size() throws IOException;

  /**
   * Some of them.
   *
   * @param from the number of the first, from 0
   * @param count how many; there must be as many
   */
  List<Commitment> leaves(long from, int count) throws IOException;
}
