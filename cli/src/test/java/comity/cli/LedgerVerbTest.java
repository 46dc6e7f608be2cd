package comity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, and with which sentence, is tested where ledgers are checked. */
final class LedgerVerbTest {

  private static final Path EXAMPLES = Shell.ROOT.resolve("examples");

  @TempDir private Path folder;

  private Path ledger;
  private String key;

  @BeforeEach
  void copy() throws IOException {
    ledger = folder.resolve("ledger");
    Path example = EXAMPLES.resolve("ledger");
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.toList()) {
        Files.copy(file, ledger.resolve(example.relativize(file).toString()));
      }
    }
    key = Files.readString(example.resolve("key")).strip();
  }

  @Test
  void aWholeLedgerIsAccepted() {
    Shell shell = verify("--key", key);

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).startsWith("town.example/ledger: 260 leaves, and everything holds\n");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void warnsWhereTheKeyCameWithTheFiles() {
    Shell shell = verify();

    assertThat(shell.code()).isZero();
    assertThat(shell.err()).startsWith("comity: the key was taken from the ledger's own folder");
    assertThat(shell.out()).contains("That the key is the agency's");
  }

  @Test
  void aChangedLeafFails() throws IOException {
    Path bundle = ledger.resolve("tile/entries/000");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[7 * 34 + 2] ^= 1;
    Files.write(bundle, bytes);
    Shell shell = verify("--key", key);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .isEqualTo(
            "comity: leaf 7 was changed: its entry in `tile/entries/000` is not what the tree"
                + " holds\n");
  }

  @Test
  void anEarlierLedgerInThePlaceOfALaterOneFails() throws IOException {
    Path now = folder.resolve("now.checkpoint");
    Files.copy(ledger.resolve("checkpoint"), now);
    Files.write(
        ledger.resolve("checkpoint"),
        Files.readAllBytes(EXAMPLES.resolve("ledger-earlier.checkpoint")));

    assertThat(verify("--key", key).code()).isZero();
    Shell shell = verify("--key", key, "--since", now.toString());
    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err())
        .startsWith("comity: the ledger was rolled back: it has 200 leaves, ")
        .contains("now.checkpoint` signs 260;");
  }

  @Test
  void aForkFails() {
    Shell shell = verify("--key", key, "--since", "examples/ledger-forked.checkpoint");

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err()).startsWith("comity: the ledger was forked: its first 200 leaves ");
  }

  @Test
  void anotherKeyOfTheSameNameFails() {
    String other = "town.example/ledger+e2a4d44c+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    Shell shell = verify("--key", other);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err())
        .startsWith("comity: `checkpoint` is not signed with the key town.example/ledger+e2a4d44c");
  }

  @Test
  void aMissingCosignatureFails() throws IOException {
    Path checkpoint = ledger.resolve("checkpoint");
    List<String> lines = Files.readAllLines(checkpoint);
    Files.writeString(checkpoint, String.join("\n", lines.subList(0, 5)) + "\n", UTF_8);
    Shell shell = verify("--key", key, "--witness", "examples/ledger-witness.key");

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err()).startsWith("comity: `checkpoint` is cosigned by 0 of the 1 witnesses");
  }

  @Test
  void aReceiptIsCheckedWithNothingButTheKey() {
    Shell shell = receipt("examples/ledger-receipt.json", "--key", key);

    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .startsWith("town.example/ledger: leaf 7, and the receipt holds\n")
        .contains("{\"case\":\"2026-0007\",\"event\":\"request-received\"}");
    assertThat(receipt("examples/ledger-receipt.json", "--key", key, "--format", "json").out())
        .startsWith("{\"ledger\":\"town.example/ledger\",\"leaf\":7,\"size\":260,\"root\":")
        .endsWith(",\"erased\":false}\n");
  }

  @Test
  void aReceiptWithAnotherEventFails() throws IOException {
    Path changed = folder.resolve("receipt.json");
    String text = Files.readString(EXAMPLES.resolve("ledger-receipt.json"));
    Files.writeString(changed, text.replace("2026-0007", "2026-0008"));
    Shell shell = receipt(changed.toString(), "--key", key);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err())
        .isEqualTo("comity: leaf 7 is not this event: it was changed, or is another\n");
  }

  @Test
  void aReceiptWithoutAKeyIsNotChecked() {
    Shell shell = receipt("examples/ledger-receipt.json");

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("give --key");
  }

  @Test
  void aFolderWithoutACheckpointFails() throws IOException {
    Files.delete(ledger.resolve("checkpoint"));

    assertThat(verify("--key", key).code()).isEqualTo(1);
  }

  @Test
  void jsonSaysAllThatWasFound() {
    Shell shell =
        verify(
            "--format",
            "json",
            "--key",
            key,
            "--since",
            "examples/ledger-earlier.checkpoint",
            "--witness",
            "examples/ledger-witness.key");

    assertThat(shell.out())
        .isEqualTo(
            """
            {"ledger":"town.example/ledger","size":260,\
            "root":"jK9mjrWnDLKRrvnKH/Xefbfw+w+Iztg2pwFNcfJLVR4=",\
            "key":"%s","keyGiven":true,\
            "continues":[{"size":200,"root":"7ZfImYKC8Bs2wUQE/KGRG5Z8r/4HaCyfGOreB7eU3Z8="}],\
            "cosigned":[{"witness":"witness.example","at":"2026-03-01T12:00:00Z"}],"unsigned":0}
            """
                .formatted(key));
  }

  @Test
  void whatTheCommandWasGivenIsCheckedFirst() throws IOException {
    String witness = Files.readString(EXAMPLES.resolve("ledger-witness.key")).strip();
    misused("this is no key of a note", "--key", "town.example/ledger+db330c76+AAAA");
    misused("there is no file `nobody`", "--key", "nobody");
    misused("`README.md`: this is no signed note", "--since", "README.md");
    misused("there is no file `nobody`", "--since", "nobody");
    misused("is no witness's key but a ledger's", "--witness", key);
    misused("names witness.example+2e6b03e5 twice", "--witness", witness, "--witness", witness);
    misused("--quorum asks for 2 of 1 witnesses", "--witness", witness, "--quorum", "2");
    misused("--quorum asks for -1 of 0 witnesses", "--quorum", "-1");
  }

  private void misused(String says, String... options) {
    Shell shell = verify(options);
    assertThat(shell.code()).as(says).isEqualTo(2);
    assertThat(shell.err()).contains(says);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsAMistake() {
    Shell shell = new Shell().run("ledger", "verify", folder.resolve("none").toString());

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).startsWith("comity: there is no folder `");
  }

  @Test
  void whatElseCouldBeDoneIsNotKnown() {
    Shell shell = new Shell().run("ledger", "forge", ledger.toString());

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("expected one of [verify, receipt]");
  }

  private Shell verify(String... options) {
    return check("verify", ledger.toString(), options);
  }

  private static Shell receipt(String file, String... options) {
    return check("receipt", file, options);
  }

  private static Shell check(String what, String path, String... options) {
    List<String> args = new ArrayList<>(List.of("ledger", what, path));
    args.addAll(List.of(options));
    return new Shell().run(args.toArray(String[]::new));
  }
}
