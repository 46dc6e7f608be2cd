package comity.server.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words of the interface, one catalogue for each language. */
final class Messages {

  private final Map<Language, Properties> catalogues = new EnumMap<>(Language.class);

  Messages() {
    for (Language language : Language.values()) {
      catalogues.put(language, read("messages_" + language.id() + ".properties"));
    }
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            Messages.class.getResourceAsStream("/comity/server/pages/" + name),
            StandardCharsets.UTF_8)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The keys of a catalogue. */
  SortedSet<String> keys(Language language) {
    return new TreeSet<>(catalogues.get(language).stringPropertyNames());
  }

  /** The words, with what stands in the places {@code {0}}, {@code {1}}… */
  String text(Language language, String key, Object... with) {
    return find(language, key, with)
        .orElseThrow(() -> new IllegalArgumentException("no message `" + key + "`"));
  }

  /** The words, if there are any. */
  Optional<String> find(Language language, String key, Object... with) {
    return Optional.ofNullable(catalogues.get(language).getProperty(key))
        .map(words -> with.length == 0 ? words : filled(language, words, with));
  }

  private static String filled(Language language, String words, Object[] with) {
    return new MessageFormat(words, language.locale()).format(with);
  }
}
