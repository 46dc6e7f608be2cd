package comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.casework.cases.Agency;
import comity.casework.ledger.NoteSigner;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OptionsTest {

  private static final Map<String, String> HOME = Map.of("HOME", "/home/someone");

  @Test
  void listensOnlyForThisMachineUnlessToldOtherwise() {
    Options options = Options.parse(new String[0], "laws", HOME);
    assertThat(options.address()).isEqualTo("127.0.0.1");
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.data()).isEqualTo(Path.of("/home/someone/.local/share/comity"));
  }

  @Test
  void takesEachOption() {
    String[] args = {
      "--port", "0", "--address", "::1", "--data", "d", "--laws", "l", "--rate", "5"
    };
    assertThat(Options.parse(args, null, HOME))
        .isEqualTo(
            new Options(
                "::1", 0, Path.of("d"), Path.of("l"), 5, false, List.of(), LedgerName.NONE));
  }

  @Test
  void refusesAnOptionThatThereIsNot() {
    assertRefused("unknown option `--prot`; did you mean `--port`?", "--prot", "1");
  }

  @Test
  void refusesAnOptionWithoutItsValue() {
    assertRefused("`--port` needs a value", "--port");
  }

  @Test
  void refusesAPortThatIsNone() {
    assertRefused("`x` for --port is no number from 0 to 65535", "--port", "x");
    assertRefused("`65536` for --port is no number from 0 to 65535", "--port", "65536");
  }

  @Test
  void takesAgenciesWithTheirLawsAndZones() {
    String[] args = {
      "--agency",
      "a=us-ny-nyc/doc,America/New_York",
      "--agency",
      "b=us,UTC",
      "--ledger",
      "a.example"
    };
    assertThat(Options.parse(args, "laws", HOME).agencies())
        .containsExactly(
            new Agency("a", "us-ny-nyc/doc", ZoneId.of("America/New_York")),
            new Agency("b", "us", ZoneId.of("UTC")));
    assertRefused("`a=us` for --agency is not ID=STACK,ZONE", "--agency", "a=us");
    assertRefused("`a=us,Mars` for --agency is not ID=STACK,ZONE", "--agency", "a=us,Mars");
  }

  @Test
  void agenciesNeedALedgerWithAName() {
    assertRefused("give the ledger of these agencies a name", "--agency", "b=us,UTC");
    assertRefused("`https://a b` for --ledger is no address", "--ledger", "https://a b");
  }

  @Test
  void aWitnessIsAKeyAndAnAddress() {
    String key = NoteSigner.forWitness("w.example", new SecureRandom()).key().toString();
    String[] args = {"--ledger", "a.example/ledger", "--witness", key + ",https://w.example/x"};
    assertThat(Options.parse(args, "laws", HOME).ledger().witnesses())
        .extracting(witness -> witness.place().toString())
        .containsExactly("https://w.example/x");
    assertRefused(
        "`" + key + "` for --witness is not KEY,ADDRESS",
        "--ledger",
        "a.example",
        "--witness",
        key);
    assertRefused(
        "`" + key + ",http://w.example` for --witness is not KEY,ADDRESS",
        "--ledger",
        "a.example",
        "--witness",
        key + ",http://w.example");
  }

  @Test
  void refusesToStartWithoutLaws() {
    assertThatThrownBy(() -> Options.parse(new String[0], null, HOME))
        .isInstanceOf(StartException.class)
        .hasMessage("no folder of laws is known; give one with --laws DIR or set COMITY_LAWS");
  }

  @Test
  void theDemonstrationRefusesToStartBesideARealDatabase() {
    Map<String, String> environment =
        Map.of("HOME", "/home/someone", "COMITY_DB_URL", "jdbc:postgresql://example/comity");
    assertThatThrownBy(() -> Options.parse(new String[] {"--demo"}, "laws", environment))
        .isInstanceOf(StartException.class)
        .hasMessage("--demo does not start where COMITY_DB_URL names a database; unset it");
  }

  @Test
  void theDemonstrationRefusesToBeReachedFromElsewhere() {
    for (String address : new String[] {"0.0.0.0", "::", "192.0.2.1"}) {
      assertRefused(
          "--demo listens only for this machine, not at `" + address + "`",
          "--demo",
          "--address",
          address);
    }
  }

  @Test
  void theDemonstrationListensForThisMachine() {
    for (String address : new String[] {"127.0.0.1", "127.0.0.2", "::1"}) {
      assertThat(Options.parse(new String[] {"--address", address, "--demo"}, "laws", HOME).demo())
          .isTrue();
    }
  }

  @Test
  void signInIsNamedWholeOrNotAtAll() {
    assertThatThrownBy(() -> SignIn.provider(Map.of(SignIn.ISSUER, "https://id.example")))
        .isInstanceOf(StartException.class)
        .hasMessageEndingWith("set COMITY_OIDC_JWKS and COMITY_OIDC_AUDIENCE");
    assertThatThrownBy(() ->
            SignIn.provider(
                Map.of(SignIn.ISSUER, "i", SignIn.KEYS, "http://a.example", SignIn.AUDIENCE, "a")))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("https://");
  }

  private static void assertRefused(String message, String... args) {
    assertThatThrownBy(() -> Options.parse(args, "laws", HOME))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith(message);
  }
}
