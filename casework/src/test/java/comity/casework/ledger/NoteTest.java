package comity.casework.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and keys against those that others have published. */
final class NoteTest {

  /** The example in c2sp.org/signed-note. */
  private static final String FOO =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final String TEXT = "This is an example message.\n";

  private static final String FOO_SIGNED =
      "— example.com/foo"
          + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

  /** A pair of keys from the tests of github.com/transparency-dev/armored-witness. */
  private static final String APPLET =
      "test-applet+290af40f+Af0AiAktGwImYbgFA9UrczRbYBaJbdZzn5A2ToTOkqxV";

  private static final String APPLET_SECRET =
      "PRIVATE+KEY+test-applet+290af40f+ATJe9X6imT+eg+NFDPcjHGl9bqEsN+NIflq4lRydqPKW";

  /** A checkpoint of a real log with a real witness's cosignature, from 23 May 2026. */
  private static final String COSIGNED =
      """
      arche2025h1.staging.ct.transparency.dev
      1432088532
      U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

      — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
      — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
      """;

  private static final String REMORA =
      "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

  @Test
  void readsAPrivateKeyAsOthersDo() throws Exception {
    NoteSigner signer = NoteSigner.parse(APPLET_SECRET);
    assertThat(signer.key()).hasToString(APPLET);
    assertThat(signer.secret()).isEqualTo(APPLET_SECRET);
  }

  @Test
  void acceptsTheExampleOfTheSpecification() throws Exception {
    SignedNote note = note(TEXT, FOO_SIGNED);
    assertThat(NoteKey.parse(FOO).signature(note, "n"))
        .hasToString("Optional[" + FOO_SIGNED.strip() + "]");
  }

  @Test
  void readsBackWhatItWrites() throws Exception {
    byte[] bytes = (TEXT + "\n" + FOO_SIGNED + "— example.com/b YWJjZGU=\n").getBytes(UTF_8);
    assertThat(SignedNote.parse(bytes).bytes()).isEqualTo(bytes);
  }

  @Test
  void theTextMayHaveEmptyLines() throws Exception {
    String text = "Ognuno sta solo sul cuor della terra\n\ned è subito sera.\n";
    assertThat(note(text, FOO_SIGNED).text()).isEqualTo(text);
  }

  @Test
  void eachKeyFindsItsOwnSignature() throws Exception {
    NoteSigner applet = NoteSigner.parse(APPLET_SECRET);
    SignedNote note = note(TEXT, FOO_SIGNED).with(applet.sign(TEXT));
    assertThat(NoteKey.parse(FOO).signature(note, "n")).contains(note.signatures().getFirst());
    assertThat(applet.key().signature(note, "n")).contains(note.signatures().getLast());
  }

  @Test
  void aKeyThatDidNotSignFindsNothing() throws Exception {
    assertThat(NoteKey.parse(APPLET).signature(note(TEXT, FOO_SIGNED), "n")).isEmpty();
  }

  /**
   * A checkpoint of Go's checksum database, as the witness tests of filippo.io/torchwood have it.
   */
  @Test
  void acceptsACheckpointOfGosChecksumDatabase() throws Exception {
    NoteKey key =
        NoteKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
    SignedNote note =
        note(
            "go.sum database tree\n35225469\nvt5T6GaLCXvyHFl9VUvvItR43XZxfLgftEcTyO3eJCQ=\n",
            "— sum.golang.org"
                + " Az3grpukl5AXaVfYkLiDGORx/DN2nlcS5kZHR5uYOBV2KA2HgXpD+gu9HHONebHLAyaKbbTM75QTtPydhKCExixSfwQ=\n");
    assertThat(key.signature(note, "n")).isPresent();
    assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(35_225_469);
  }

  @Test
  void acceptsARealCosignatureAndReadsItsTime() throws Exception {
    SignedNote note = SignedNote.parse(COSIGNED.getBytes(UTF_8));
    NoteKey key = NoteKey.parse(REMORA);
    NoteSignature signature = key.signature(note, "n").orElseThrow();
    assertThat(key.isWitness()).isTrue();
    assertThat(key.time(signature)).isEqualTo(Instant.ofEpochSecond(0x6a122120L));
  }

  @Test
  void aCosignatureIsOverTheTimeToo() throws Exception {
    SignedNote note = SignedNote.parse(COSIGNED.replace("AABqEiEg", "AABqEiEh").getBytes(UTF_8));
    assertThatExceptionOfType(UntrustedException.class)
        .isThrownBy(() -> NoteKey.parse(REMORA).signature(note, "checkpoint"))
        .withMessageContaining(
            "`checkpoint` bears a signature of remora.n621.de+da77ade7 that does");
  }

  /** Tests 1 and 2 of RFC 8032, section 7.1, whose messages are text. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
        + " '',e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
        + " r,92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
  })
  void signsAsRfc8032Does(String secret, String open, String text, String signature) {
    NoteSigner signer = NoteSigner.forLog("a", FixedChance.of(Hex.bytes(secret)));
    assertThat(signer.key()).isEqualTo(new NoteKey("a", Scheme.NOTE, Hex.bytes(open)));
    assertThat(Hex.of(signer.sign(text).signature())).isEqualTo(signature);
  }

  @Test
  void aLogsKeyIsNoWitnesssKey() {
    NoteSigner log = NoteSigner.forLog("example.com/x", FixedChance.of(new byte[32]));
    NoteSigner witness = NoteSigner.forWitness("example.com/x", FixedChance.of(new byte[32]));
    assertThat(log.key().id()).isNotEqualTo(witness.key().id());
    NoteSignature cosigned = witness.cosign(TEXT, Instant.EPOCH);
    assertThat(witness.key().made(cosigned, TEXT)).isTrue();
    assertThat(log.key().made(cosigned, TEXT)).isFalse();
  }

  @Test
  void aChangedTextIsRefused() throws Exception {
    assertForged(note(TEXT.replace("example", "other"), FOO_SIGNED));
  }

  @Test
  void aChangedSignatureIsRefused() throws Exception {
    assertForged(note(TEXT, FOO_SIGNED.replace("8srV1y", "8srV1z")));
  }

  @Test
  void aGoodSignatureBesideABadOneOfTheSameKeyIsRefused() throws Exception {
    assertForged(note(TEXT, FOO_SIGNED + FOO_SIGNED.replace("8srV1y", "8srV1z")));
  }

  @Test
  void aSignatureOfAnotherLengthIsRefused() throws Exception {
    assertForged(note(TEXT, "— example.com/foo Uw2QOkn8\n"));
  }

  private static void assertForged(SignedNote note) throws MalformedException {
    NoteKey key = NoteKey.parse(FOO);
    assertThatExceptionOfType(UntrustedException.class)
        .isThrownBy(() -> key.signature(note, "n"))
        .withMessage(
            "`n` bears a signature of example.com/foo+530d903a that does not fit its text: the text"
                + " or the signature was changed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text\n",
        "text\n\n",
        "text\n\n— example.com/foo Uw2QOkn8srV1",
        "te\u0001xt\n\n— example.com/foo Uw2QOkn8srV1\n",
        "text\r\n\n— example.com/foo Uw2QOkn8srV1\n",
        "text\n\n— Bad Name Uw2QOkn8srV1\n",
        "text\n\n— Bad+Name Uw2QOkn8srV1\n",
        "text\n\n—  Uw2QOkn8srV1\n",
        "text\n\n— example.com/foo Uw2QOkn8_rV1\n",
        "text\n\n— example.com/foo Uw2QOg==\n",
        "text\n\n— example.com/foo\n",
        "text\n\nexample.com/foo Uw2QOkn8srV1\n",
        "text\n\n— example.com/foo Uw2QOkn8srV1\nUnexpected line.\n",
        "text\n\n— example.com/foo Uw2QOkn8srV1\n\n"
      })
  void refusesWhatIsNoNote(String note) {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> SignedNote.parse(note.getBytes(UTF_8)))
        .withMessageStartingWith("this is no signed note (");
  }

  @Test
  void refusesOtherEncodings() {
    byte[] note = "é\n\n— example.com/foo Uw2QOkn8srV1\n".getBytes(ISO_8859_1);
    assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SignedNote.parse(note));
  }

  @Test
  void refusesMoreSignaturesThanItWillLookAt() {
    byte[] note = (TEXT + "\n" + FOO_SIGNED.repeat(101)).getBytes(UTF_8);
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> SignedNote.parse(note))
        .withMessageContaining("more than 100 signatures");
  }

  @Test
  void refusesMoreBytesThanItWillRead() {
    byte[] note = ("a".repeat(1 << 20) + "\n\n" + FOO_SIGNED).getBytes(UTF_8);
    assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SignedNote.parse(note));
  }

  @Test
  void everyPartOfAKeyAloneIsNoKey() {
    for (int from = 0; from < FOO.length(); from++) {
      for (int until = from; until <= FOO.length(); until++) {
        String part = FOO.substring(from, until);
        if (!part.equals(FOO)) {
          assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> NoteKey.parse(part));
        }
      }
    }
  }

  /** The ids fit; the length, the kind, the name, the case of the id do not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com/foo+b37b8e67+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2kAA==",
        "example.com/foo+bd875e20+ZekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example .com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
      })
  void refusesWhatIsNoKey(String key) {
    assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> NoteKey.parse(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRIVATE+KEY+test-applet+290af40e+ATJe9X6imT+eg+NFDPcjHGl9bqEsN+NIflq4lRydqPKW",
        "PRIVATE+KEY+test-applet+290af40f+ATJe9X6imT+eg+NFDPcjHGl9bqEsN+NIflq4lRydqPK",
        "PRIVATE+KEY+test-applet+290af40f",
        "test-applet+290af40f+ATJe9X6imT+eg+NFDPcjHGl9bqEsN+NIflq4lRydqPKW",
        ""
      })
  void refusesWhatIsNoPrivateKeyAndRepeatsNothingOfIt(String secret) {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> NoteSigner.parse(secret))
        .withMessageNotContaining("ATJe9X6imT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\nb"})
  void aNameHasNoBlankAndNoPlus(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoteSigner.forLog(name, FixedChance.of(new byte[32])));
  }

  @Test
  void aPrivateKeyIsNotPrintedByAccident() throws Exception {
    assertThat(NoteSigner.parse(APPLET_SECRET))
        .hasToString("the private key of test-applet+290af40f");
  }

  private static SignedNote note(String text, String signatures) throws MalformedException {
    return SignedNote.parse((text + "\n" + signatures).getBytes(UTF_8));
  }
}
