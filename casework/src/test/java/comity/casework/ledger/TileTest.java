package comity.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples are those of c2sp.org/tlog-tiles. */
final class TileTest {

  @Test
  void aPathHasThreeDigitsAFolder() {
    assertThat(new Tile(0, 1234067, 256).path()).isEqualTo("tile/0/x001/x234/067");
    assertThat(new Tile(2, 0, 1).path()).isEqualTo("tile/2/000.p/1");
    assertThat(new Tile(0, 1000, 255).entriesPath()).isEqualTo("tile/entries/x001/000.p/255");
    assertThat(new Tile(0, 999, 256).entriesPath()).isEqualTo("tile/entries/999");
  }

  @Test
  void aTreeOf70000LeavesHasThreePartialTiles() {
    assertThat(Tile.edge(70_000))
        .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
    assertThat(Tile.of(0, 272, 70_000)).isEqualTo(new Tile(0, 272, 256));
    assertThat(Tile.of(1, 0, 70_000)).isEqualTo(new Tile(1, 0, 256));
    assertThat(Tile.of(1, 1, 70_000)).isEqualTo(new Tile(1, 1, 17));
  }

  @Test
  void aTreeOf256LeavesHasOnePartialTileAboveTheFullOne() {
    assertThat(Tile.edge(256)).isEqualTo(List.of(new Tile(1, 0, 1)));
  }

  @Test
  void anEmptyTreeHasNone() {
    assertThat(Tile.edge(0)).isEmpty();
  }

  @Test
  void knowsItsLeaves() {
    assertThat(new Tile(1, 1, 17).firstLeaf(3)).isEqualTo((256 + 3) * 256);
    assertThat(new Tile(1, 1, 17).span()).isEqualTo(256);
  }
}
