package comity.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import comity.kernel.facts.Facts;
import comity.kernel.json.CaseReader;
import comity.kernel.law.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;

/** The cases that are measured, each with one conviction and nothing unknown that the law asks. */
final class Cases {

  /** So many that no processor learns them by heart; a power of two. */
  static final int MANY = 1 << 12;

  private static final long SEED = 20150212;

  private Cases() {}

  /**
   * The cases of that name.
   *
   * @param name of a file beside this class, which holds one case, or {@code mixed} for many
   *     different ones
   */
  static Facts[] of(String name, Vocabulary vocabulary) {
    if (!name.equals("mixed")) {
      return new Facts[] {new CaseReader(vocabulary).read(json(name)).draft().build()};
    }
    RandomCases random = new RandomCases(vocabulary, SEED);
    Facts[] cases = new Facts[MANY];
    for (int i = 0; i < MANY; i++) {
      cases[i] = random.next();
    }
    return cases;
  }

  /** The case of that name without the white space that makes it readable. */
  static byte[] line(String name) {
    return new String(json(name), UTF_8)
        .lines()
        .map(String::strip)
        .collect(Collectors.joining())
        .replace(": ", ":")
        .replace(", ", ",")
        .replace("{ ", "{")
        .replace(" }", "}")
        .getBytes(UTF_8);
  }

  /** The case of that name as it is written. */
  private static byte[] json(String name) {
    try (InputStream file = Cases.class.getResourceAsStream(name + ".json")) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
