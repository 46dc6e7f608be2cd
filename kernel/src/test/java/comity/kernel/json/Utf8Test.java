package comity.kernel.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts are written as RFC 8259 wants them; another reader finds what was meant. */
final class Utf8Test {

  @Test
  void writesEveryLetterSoThatAnotherReaderFindsIt() {
    StringBuilder all = new StringBuilder();
    for (int letter = 0; letter <= 0x1FFFF; letter++) {
      if (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE) {
        all.appendCodePoint(letter);
      }
    }
    assertThat(JacksonTree.of(written(all.toString()))).isEqualTo(all.toString());
  }

  @Test
  void escapesAsBrieflyAsCanonicalJsonDoes() {
    assertThat(written("a\"b\\c/\b\t\n\f\r\u0001\u001f\u007fé"))
        .isEqualTo("\"a\\\"b\\\\c/\\b\\t\\n\\f\\r\\u0001\\u001f\u007fé\"");
  }

  private static String written(String text) {
    return new String(new Utf8().text(text).bytes(), UTF_8);
  }
}
