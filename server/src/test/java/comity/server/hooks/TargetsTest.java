package comity.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.casework.cases.RefusedException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6890: which addresses are of the public Internet. */
final class TargetsTest {

  private static final Targets PUBLIC = Targets.of("", false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.1.2.3",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:a00:1::1",
        "3fff::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "ff02::1"
      })
  void whatIsNotPublicIsNotReached(String address) throws UnknownHostException {
    assertThat(PUBLIC.isAllowed(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00::1"
      })
  void whatIsPublicIsReached(String address) throws UnknownHostException {
    assertThat(PUBLIC.isAllowed(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://1.1.1.1/", "ftp://1.1.1.1/", "https://user@1.1.1.1/", "https:///x",
            "https://1.1.1.1/#x",
        "file:///etc/passwd", "//1.1.1.1/", "https://127.0.0.1/", "https://[::1]/",
            "https://10.0.0.1/",
        "https://2130706433/", "https://localhost/", "not an address"
      })
  void anAddressThatIsNoWebhooksIsRefused(String url) {
    assertThatThrownBy(() -> PUBLIC.url(url)).isInstanceOf(RefusedException.class);
  }

  @Test
  void aPublicAddressOverTlsIsTaken() {
    assertThat(PUBLIC.url("https://1.1.1.1/hook?x=1").getPath()).isEqualTo("/hook");
  }

  @Test
  void theConfigurationNamesRangesBehindTheWall() {
    Targets targets = Targets.of("10.1.0.0/16, fd00::/8", false);
    assertThat(targets.url("https://10.1.2.3/").getHost()).isEqualTo("10.1.2.3");
    assertThat(targets.url("https://[fd12::1]/").getHost()).isEqualTo("[fd12::1]");
    assertThatThrownBy(() -> targets.url("https://10.2.0.1/")).hasMessageContaining("not on the");
    assertThatThrownBy(() -> targets.url("http://10.1.2.3/")).hasMessageContaining("https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.org/8", "10.0.0.0/8/8", "x"})
  void aRangeThatIsNoneIsRefused(String range) {
    assertThatThrownBy(() -> Targets.of(range, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no range of addresses");
  }

  @Test
  void aDemonstrationReachesThisMachineWithoutTls() {
    Targets demo = Targets.of("", true);
    assertThat(demo.url("http://127.0.0.1:9/").getPort()).isEqualTo(9);
    assertThatThrownBy(() -> demo.url("http://1.1.1.1/")).hasMessageContaining("https://");
    assertThatThrownBy(() -> demo.url("https://10.0.0.1/")).hasMessageContaining("not on the");
  }
}
