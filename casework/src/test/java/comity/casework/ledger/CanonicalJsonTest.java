package comity.casework.ledger;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalJsonTest {

  /** RFC 8785, section 3.2.2, and its bytes as section 3.2.4 prints them. */
  @Test
  void givesTheSampleOfTheStandard() throws MalformedException {
    String sample =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    String bytes =
        """
        7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72
        75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a
        5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31
        65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37
        5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30
        30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d
        """;
    assertThat(CanonicalJson.of(sample.getBytes(UTF_8)).bytes()).isEqualTo(Hex.bytes(bytes));
  }

  /** RFC 8785, section 3.2.3: the members must come out in this order. */
  @Test
  void sortsByTheCodeUnitsOfUtf16() throws MalformedException {
    String sample =
        """
        {
          "\\u20ac": "Euro Sign",
          "\\r": "Carriage Return",
          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\\ud83d\\ude00": "Emoji: Grinning Face",
          "\\u0080": "Control",
          "\\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """;
    String names = canonical(sample).replaceAll("[{}]|\"[^\"]*\":\"|\"", "");
    assertThat(names)
        .isEqualTo(
            "Carriage Return,One,Control,Latin Small Letter O With Diaeresis,Euro Sign,"
                + "Emoji: Grinning Face,Hebrew Letter Dalet With Dagesh");
  }

  @Test
  void keepsTextAsItIsBeyondTheEscapes() throws MalformedException {
    assertThat(canonical("\"A\\u030a \\u007f \\u2028 </script>\""))
        .isEqualTo("\"A\u030a \u007f \u2028 </script>\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        " [ ] | []",
        "{ } | {}",
        "[ {\"b\" : 1.0, \"a\":[true , {\"d\":-0, \"c\":null}]} ] "
            + "| [{\"a\":[true,{\"c\":null,\"d\":0}],\"b\":1}]",
        "1e2 | 100",
        "\"\\b\\t\\n\\f\\r\\u001F\" | \"\\b\\t\\n\\f\\r\\u001f\"",
        "1e-400 | 0"
      })
  void takesEveryKindOfValue(String json, String canonical) throws MalformedException {
    assertThat(canonical(json)).isEqualTo(canonical);
  }

  @Test
  void isItsOwnCanonicalForm() throws MalformedException {
    String once = canonical("{\"z\":[1E30,295147905179352825856],\"\":{\"é\":\"\\u00e9\"}}");
    assertThat(canonical(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "\"\\ud83d\"",
        "\"\\ude02\\ud83d\"",
        "{\"\\ud83d\":1}",
        "1e400",
        "[1] [2]",
        "[1",
        "{\"a\"}",
        "{a:1}",
        "NaN",
        "01",
        "",
        " ",
        "\uFEFF{}"
      })
  void refusesWhatTwoReadersCouldReadDifferently(String json) {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> canonical(json))
        .withMessageStartingWith("this JSON has no canonical form (");
  }

  @Test
  void refusesOtherEncodings() {
    byte[] notUtf8 = {'"', (byte) 0xe9, '"'};
    for (byte[] json : Stream.of(notUtf8, "{}".getBytes(UTF_16LE)).toList()) {
      assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> CanonicalJson.of(json));
    }
  }

  @Test
  void repeatsNothingOfWhatItRefuses() {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> canonical("{\"name\": \"Ann Example\", Ann"))
        .withMessageNotContaining("Ann");
  }

  private static String canonical(String json) throws MalformedException {
    return CanonicalJson.of(json.getBytes(UTF_8)).toString();
  }
}
