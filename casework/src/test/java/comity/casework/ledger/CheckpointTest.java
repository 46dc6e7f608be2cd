package comity.casework.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckpointTest {

  /** The example in c2sp.org/tlog-checkpoint. */
  private static final String EXAMPLE =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
      """;

  @Test
  void readsTheExampleOfTheSpecification() throws MalformedException {
    Checkpoint checkpoint = Checkpoint.parse(EXAMPLE);
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.root()).hasToString("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
    assertThat(checkpoint.text()).isEqualTo(EXAMPLE);
  }

  /** Go's golang.org/x/mod/sumdb/tlog: the leaf "hello world" as the root. */
  @Test
  void writesTheExampleOfGo() {
    Hash root = Hash.ofLeaf("hello world".getBytes(UTF_8));
    assertThat(new Checkpoint("go.sum database tree", 123_456_789_012L, root).text())
        .isEqualTo(
            "go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n");
  }

  @Test
  void keepsLinesThatItDoesNotKnow() throws MalformedException {
    Checkpoint checkpoint = Checkpoint.parse(EXAMPLE + "more\nand more\n");
    assertThat(checkpoint.extensions()).isEqualTo(List.of("more", "and more"));
    assertThat(checkpoint.text()).isEqualTo(EXAMPLE + "more\nand more\n");
  }

  @Test
  void acceptsTheEmptyTree() throws MalformedException {
    String text = new Checkpoint("a", 0, Hash.ofNothing()).text();
    assertThat(Checkpoint.parse(text).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\n1\n",
        "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
        "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n1 \nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n0x1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "a\n1\nYmFuYW5hcw==\n",
        "a\n1\nThisIsn'tBase64\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
        "a\n0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
      })
  void refusesWhatIsNoCheckpoint(String text) {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> Checkpoint.parse(text))
        .withMessageStartingWith("this is no checkpoint (");
  }
}
