package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import comity.server.http.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description names every route and nothing that is none. */
final class OpenApiTest {

  private static final Map<String, Object> DESCRIPTION = read();

  /** JSON is YAML, for which the kernel has a reader. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> read() {
    try (InputStream in = Endpoint.class.getResourceAsStream("/comity/server/openapi.json")) {
      return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyRouteIsDescribedAndEverythingDescribedIsARoute() {
    Set<String> routes =
        Arrays.stream(Endpoint.values())
            .map(route -> route.method() + " " + route.template())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described = new TreeSet<>();
    paths()
        .forEach((path, operations) ->
            operations
                .keySet()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    assertThat(described).isEqualTo(routes);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = new ArrayList<>();
    collect(DESCRIPTION, "$ref", references);
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      Object at = DESCRIPTION;
      for (String step : reference.substring("#/".length()).split("/", -1)) {
        at = ((Map<?, ?>) at).get(step);
        assertThat(at).as(reference).isNotNull();
      }
    }
  }

  @Test
  void everyOperationHasItsOwnNameASummaryAndAProblem() {
    List<String> names = new ArrayList<>();
    for (Map<String, Map<String, Object>> operations : paths().values()) {
      for (Map<String, Object> operation : operations.values()) {
        names.add((String) operation.get("operationId"));
        assertThat(operation).containsKeys("summary", "responses");
        assertThat(((Map<?, ?>) operation.get("responses")).containsKey("default")).isTrue();
      }
    }
    assertThat(names).doesNotHaveDuplicates().doesNotContainNull();
  }

  @Test
  void everyPlaceInAPathIsAParameter() {
    paths()
        .forEach((path, operations) ->
            Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .forEach(place ->
                    operations
                        .values()
                        .forEach(operation ->
                            assertThat(operation.get("parameters").toString())
                                .containsAnyOf(
                                    "name=" + place.group(1) + ", in=path",
                                    "#/components/parameters/" + place.group(1) + "}"))));
  }

  @Test
  void isServedWithATag() {
    try (Running service = Running.start()) {
      var answer = service.get("/openapi");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"openapi\": \"3.1.0\"");
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      assertThat(service.get("/openapi", "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(service.get("/v1/laws", "If-None-Match", tag).statusCode()).isEqualTo(200);
      assertThat(service.get("/v1/laws", "If-None-Match", "\"x\", W/" + tagOf(service)).body())
          .isEmpty();
    }
  }

  private static String tagOf(Running service) {
    return service.get("/v1/laws").headers().firstValue("ETag").orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Map<String, Object>>> paths() {
    return (Map<String, Map<String, Map<String, Object>>>) DESCRIPTION.get("paths");
  }

  private static void collect(Object in, String key, List<String> into) {
    if (in instanceof Map<?, ?> map) {
      if (map.get(key) instanceof String text) {
        into.add(text);
      }
      map.values().forEach(value -> collect(value, key, into));
    } else if (in instanceof List<?> list) {
      list.forEach(value -> collect(value, key, into));
    }
  }
}
