package comity.kernel.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner is held to RFC 8259 and, on broken and whole texts alike, to Jackson. */
final class JsonScannerTest {

  private static final long SEED = 8259;
  private static final int TEXTS = 40_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "12",
        "-1.50",
        "1e5",
        "1E-2",
        "0.1e+3",
        "true",
        "false",
        "null",
        "\"\"",
        "[]",
        "{}",
        " [ 1 , 2 ] ",
        "{\"a\":{\"b\":[{}]}}",
        "\"é\"",
        "\"\\u00e9\\n\\/\"",
        "\"\\ud83d\\ude00\""
      })
  void takesWhatTheStandardCallsJson(String text) {
    assertThat(tree(text)).isEqualTo(JacksonTree.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "01",
        "+1",
        ".5",
        "1.",
        "1e",
        "1e+",
        "--1",
        "-",
        "NaN",
        "tru",
        "truE",
        "nul",
        "'a'",
        "\"a",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\u12\"",
        "\"\t\"",
        "\"\\",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[",
        "[1",
        "{a:1}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{1:1}",
        "{\"a\":1",
        "]",
        "1 2",
        "/* */ 1",
        "\u00a01",
        "\ufeff"
      })
  void refusesWhatIsNone(String text) {
    assertThat(catchThrowableOfType(JsonFault.class, () -> tree(text))).isNotNull();
    assertThat(JacksonTree.takes(text)).isFalse();
  }

  @Test
  void agreesWithJacksonOnTextsWithSingleCharactersChanged() {
    Random random = new Random(SEED);
    int taken = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = changed(RandomJson.next(random), random);
      boolean isJson = JacksonTree.takes(text);
      assertThat(takes(text)).as("seed %d, text %d: %s", SEED, i, text).isEqualTo(isJson);
      if (isJson) {
        assertThat(tree(text)).as("seed %d, text %d", SEED, i).isEqualTo(JacksonTree.of(text));
        taken++;
      }
    }
    // Neither all whole nor all broken: else the test would show only half.
    assertThat(taken).isBetween(TEXTS / 5, TEXTS - TEXTS / 5);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC0AF, 0xEDA080, 0xFF, 0xC3, 0xF4908080})
  void refusesBytesThatAreNotUtf8(int bytes) {
    byte[] quoted = {'"', (byte) (bytes >> 24), (byte) (bytes >> 16), (byte) (bytes >> 8), 0, '"'};
    quoted[4] = (byte) bytes;
    byte[] text = withoutZeros(quoted);

    JsonFault fault = catchThrowableOfType(JsonFault.class, () -> scanner(text).text());

    assertThat(fault.says()).isEqualTo("this text is not in UTF-8; save it so");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\ud83d\"", "\"\\ude00\"", "\"\\ud83dx\"", "\"\\ude00\\ud83d\""})
  void refusesHalfALetter(String text) {
    assertThat(catchThrowableOfType(JsonFault.class, () -> tree(text)).says())
        .isEqualTo("an escape in this text is half a letter");
  }

  @Test
  void endsWhereThePartOfTheArrayEnds() {
    byte[] text = "[\"abcdefghijkl\"]".getBytes(UTF_8);

    for (int end = 0; end < text.length; end++) {
      JsonScanner cut = new JsonScanner(text, 0, end);
      JsonFault fault = catchThrowableOfType(JsonFault.class, cut::pass);
      assertThat(fault.says()).isEqualTo(JsonScanner.TOO_SHORT);
      assertThat(fault.at()).isEqualTo(end);
    }
  }

  @Test
  void findsNamesOfEveryLengthAndNoneThatDiffersInOneByte() {
    String all = "abcdefghijklmnopqrstuvwxyzabcdefgh";
    List<String> names = IntStream.range(0, 30).mapToObj(n -> all.substring(0, n)).toList();
    Names found = new Names(names);

    for (int n = 0; n < names.size(); n++) {
      assertThat(name(names.get(n), found)).isEqualTo(n);
      for (int i = 0; i < n; i++) {
        String other = names.get(n).substring(0, i) + "_" + names.get(n).substring(i + 1);
        assertThat(name(other, found)).isEqualTo(Names.NONE);
      }
    }
  }

  @Test
  void findsANameThatIsWrittenWithEscapes() {
    assertThat(scanner("\"\\u006bind\"".getBytes(UTF_8)).name(new Names(List.of("kind")))).isZero();
  }

  @Test
  void refusesNumbersBeyondReason() {
    assertThat(catchThrowableOfType(JsonFault.class, () -> tree("1".repeat(1001))).says())
        .isEqualTo("the number is longer than 1000 digits");
    assertThat(catchThrowableOfType(JsonFault.class, () -> tree("1e99999999999")).says())
        .isEqualTo("the number's exponent is too long");
  }

  private static int name(String name, Names names) {
    return scanner(("\"" + name + "\"").getBytes(UTF_8)).name(names);
  }

  private static byte[] withoutZeros(byte[] bytes) {
    byte[] kept = new byte[bytes.length];
    int count = 0;
    for (byte b : bytes) {
      if (b != 0) {
        kept[count++] = b;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static String changed(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    if (!changed.isEmpty() && random.nextInt(3) > 0) {
      String odd = "\"\\{}[]:,+-.eE019 \n\tunrtfalse/é\u2028";
      changed.setCharAt(random.nextInt(changed.length()), odd.charAt(random.nextInt(odd.length())));
    }
    return changed.toString();
  }

  private static boolean takes(String text) {
    try {
      tree(text);
      return true;
    } catch (JsonFault e) {
      return false;
    }
  }

  private static Object tree(String text) {
    return ScannedTree.of(scanner(text.getBytes(UTF_8)));
  }

  private static JsonScanner scanner(byte[] text) {
    return new JsonScanner(text, 0, text.length);
  }
}
