package comity.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import comity.casework.production.Production;
import comity.casework.production.Step;
import comity.server.http.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every language says the same things. */
final class MessagesTest {

  private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9_.-]+)");

  private final Messages messages = new Messages();

  @Test
  void allLanguagesHaveTheSameKeys() {
    for (Language language : Language.values()) {
      assertThat(messages.keys(language)).isEqualTo(messages.keys(Language.EN));
    }
  }

  @Test
  void noLanguageLeavesWordsOut() {
    for (Language language : Language.values()) {
      for (String key : messages.keys(language)) {
        assertThat(messages.text(language, key)).as(key).isNotBlank();
      }
    }
  }

  @Test
  void everyKeyThatATemplateNamesIsThere() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path template : templates()) {
      Matcher keys = KEY.matcher(Files.readString(template));
      while (keys.find()) {
        named.add(keys.group(1));
      }
    }
    assertThat(named).isNotEmpty();
    assertThat(messages.keys(Language.EN)).containsAll(named);
  }

  @Test
  void everyFieldOfAProductionHasWords() {
    Set<String> keys = messages.keys(Language.EN);
    for (ProductionForms.Kept kept : ProductionForms.all()) {
      FormPage page = kept.page().apply(Production.none("x"), new WhenFields("", ""));
      assertThat(keys).contains("form." + page.id());
      for (Field field : page.fields()) {
        assertThat(keys)
            .containsAnyOf("form." + page.id() + "." + field.name(), "field." + field.name());
      }
    }
    for (Step step : Step.values()) {
      assertThat(keys).contains("step." + step.id());
    }
  }

  @Test
  void everyProblemHasWordsForPeople() {
    for (Problem problem : Problem.values()) {
      assertThat(messages.keys(Language.EN))
          .contains("problem." + problem.id(), "problem." + problem.id() + ".what");
    }
  }

  private static List<Path> templates() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.isDirectory(here.resolve("server")) ? here.resolve("server") : here;
    try (Stream<Path> files = Files.list(root.resolve("src/main/resources/comity/server/pages"))) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
