package comity.kernel.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LayoutTest {

  private final String tidy = Resources.text("layout/tidy.md");

  @Test
  void anUntidyFileIsLaidOutInTheOneWay() {
    assertThat(formatted(Resources.text("layout/untidy.md"))).isEqualTo(tidy);
  }

  @Test
  void aTidyFileStaysAsItIs() {
    assertThat(formatted(tidy)).isEqualTo(tidy);
  }

  @Test
  void lineEndsAndAByteOrderMarkMakeNoDifference() {
    assertThat(formatted("\uFEFF" + tidy.replace("\n", "\r\n"))).isEqualTo(tidy);
    assertThat(formatted(tidy + "\n\n")).isEqualTo(tidy);
    assertThat(formatted(tidy.stripTrailing())).isEqualTo(tidy);
  }

  private static String formatted(String content) {
    return Notation.print(Notation.parse("law.md", content));
  }
}
