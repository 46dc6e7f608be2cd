package comity.server.lab;

import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A version and the changes that somebody would make: all that a link to the lab holds.
 *
 * @param base {@code us-ny-nyc/doc@2015-02-12}, or a law's id for the version in force
 */
public record Sketch(String base, List<Edit> edits) {

  /** Bytes of a link's changes; servers and browsers on the way take no more than some 8,000. */
  public static final int LARGEST = 6_000;

  private static final int TAG = 4;

  /**
   * Reads a sketch.
   *
   * @throws ProblemException if a change cannot be read, or all together are too large
   */
  public static Sketch of(String base, List<String> edits) {
    List<Edit> read = new ArrayList<>();
    for (String text : edits) {
      read.add(
          Edit.parse(text)
              .orElseThrow(() ->
                  new ProblemException(
                      Problem.BAD_REQUEST,
                      "a change in the link cannot be read; it may have been cut off")));
    }
    return new Sketch(base, List.copyOf(read)).checked();
  }

  /** Itself, unless it is too large. */
  Sketch checked() {
    if (query().length() > LARGEST) {
      throw new ProblemException(
          Problem.TOO_LARGE,
          "the changes of a link take at most "
              + LARGEST
              + " bytes; download the draft and go on in its file, which `comity diff` reads");
    }
    return this;
  }

  /** Without the change of that number, counting from 0. */
  public Sketch without(int number) {
    List<Edit> rest = new ArrayList<>(edits);
    rest.remove(number);
    return new Sketch(base, List.copyOf(rest));
  }

  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /** What stands behind the question mark. */
  public String query() {
    return "law="
        + encoded(base)
        + edits.stream().map(edit -> "&e=" + encoded(edit.text())).collect(Collectors.joining());
  }

  /** A text as part of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("%40", "@")
        .replace("%3A", ":");
  }

  /** The name under which the draft stands in its file: other changes have another. */
  public String proposal() {
    String edits = this.edits.stream().map(Edit::text).collect(Collectors.joining("\n"));
    return "lab-" + HexFormat.of().formatHex(sha256(base + "\n" + edits), 0, TAG);
  }

  /** The name of the file that reproduces it. */
  public String file() {
    return base.replaceFirst("@.*", "").replace('/', '-') + "-" + proposal() + ".md";
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
