package comity.casework.production;

import comity.casework.cases.RefusedException;
import java.util.Locale;

/**
 * By which numbers the person is known; never a name. They are protected: they stand in payloads
 * only, and sealing erases them.
 *
 * @param localNumber the agency's own
 * @param alienNumber A and nine digits, with zeros in front; empty if it is not known
 * @param stateNumber NYSID; empty if it is not known
 * @param fbiNumber empty if it is not known
 * @param counsel who speaks for the person in each matter, by office
 * @param language in which notices are given
 */
public record Person(
    String localNumber,
    String alienNumber,
    String stateNumber,
    String fbiNumber,
    String counsel,
    String language) {

  private static final int DIGITS = 9;

  public Person {
    alienNumber = alien(alienNumber);
  }

  private static String alien(String written) {
    String bare = written.replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
    if (bare.isEmpty()) {
      return "";
    }
    if (!bare.matches("A?[0-9]{7,9}")) {
      throw new RefusedException(
          "that is no A-number; it is the letter A and seven to nine digits", null);
    }
    String digits = bare.replace("A", "");
    return "A" + "0".repeat(DIGITS - digits.length()) + digits;
  }
}
