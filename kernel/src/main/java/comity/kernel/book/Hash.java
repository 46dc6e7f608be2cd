package comity.kernel.book;

import comity.kernel.feel.Expr;
import comity.kernel.law.Law;
import comity.kernel.law.LawText;
import comity.kernel.law.Version;
import comity.kernel.notation.Notation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The hash of what a version means: the canonical text with all that it borrows, the rows of the
 * lists and the values of the readings that this text uses. What another version of the law adds
 * does not change it.
 */
final class Hash {

  private Hash() {}

  static String of(Law law, Version version, LawText text, Uses uses) {
    String meaning = Notation.print(text) + lists(law, version, uses) + readings(law, uses);
    return "sha256:" + HexFormat.of().formatHex(sha256(meaning.getBytes(StandardCharsets.UTF_8)));
  }

  private static String lists(Law law, Version version, Uses uses) {
    StringBuilder rows = new StringBuilder();
    law.lists()
        .forEach((name, list) -> {
          if (uses.names().contains(name)) {
            list.on(version.from())
                .forEach(section -> rows.append(line(name, list.statute(), section)));
          }
        });
    return rows.toString();
  }

  private static String readings(Law law, Uses uses) {
    return uses.readings().stream()
        .map(Expr.Reading::id)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(id -> line(id, String.join("\t", law.readings().get(id).alternatives().keySet())))
        .collect(Collectors.joining());
  }

  /**
   * Neither names, statutes and sections nor the values of readings hold a tab or the end of a
   * line.
   */
  private static String line(String... fields) {
    return String.join("\t", fields) + "\n";
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
