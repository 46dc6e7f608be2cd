package comity.kernel.json;

import java.util.Random;

/**
 * Whole JSON texts with every form of value, key, number, escape and white space. No halves of
 * letters, on which readers differ, come of changing one character.
 */
final class RandomJson {

  private static final String[] LETTERS = {
    "a", "kind", "é", "€", "😀", "\\n", "\\u00e9", "\\\\", "\\\"", "\\/", " "
  };
  private static final String[] NUMBERS = {
    "0", "-0", "7", "-12", "3.25", "-0.5e3", "1E+2", "120000", "10e-1", "0.001"
  };
  private static final String[] WORDS = {"true", "false", "null"};
  private static final String[] SPACES = {"", "", "", " ", "\n", "\t \r\n"};

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private RandomJson(Random random) {
    this.random = random;
  }

  static String next(Random random) {
    RandomJson json = new RandomJson(random);
    json.value(3);
    return json.text.toString();
  }

  private void value(int deep) {
    space();
    switch (random.nextInt(deep > 0 ? 6 : 4)) {
      case 0 -> text.append(any(NUMBERS));
      case 1 -> text.append(any(WORDS));
      case 2, 3 -> letters();
      case 4 -> list(deep);
      default -> object(deep);
    }
    space();
  }

  private void list(int deep) {
    text.append('[');
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ",");
      value(deep - 1);
    }
    text.append(size == 0 ? any(SPACES) : "").append(']');
  }

  private void object(int deep) {
    text.append('{');
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ",");
      space();
      letters();
      space();
      text.append(':');
      value(deep - 1);
    }
    text.append(size == 0 ? any(SPACES) : "").append('}');
  }

  private void letters() {
    text.append('"');
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(any(LETTERS));
    }
    text.append('"');
  }

  private void space() {
    text.append(any(SPACES));
  }

  private String any(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
