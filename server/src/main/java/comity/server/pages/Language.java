package comity.server.pages;

import comity.kernel.json.Utf8;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which pages speak. What a law says stays in the law's own. */
enum Language {
  EN(Locale.US, "English"),
  ES(Locale.forLanguageTag("es-US"), "Español");

  private final Locale locale;
  private final String own;

  Language(Locale locale, String own) {
    this.locale = locale;
    this.own = own;
  }

  /** As HTML and cookies name it. */
  public String id() {
    return Utf8.id(this);
  }

  Locale locale() {
    return locale;
  }

  /** What it is called by those who speak it. */
  public String own() {
    return own;
  }

  static Optional<Language> of(String id) {
    return Arrays.stream(values()).filter(language -> language.id().equals(id)).findFirst();
  }

  /** The other one, which the header offers. */
  public Language other() {
    return this == EN ? ES : EN;
  }
}
