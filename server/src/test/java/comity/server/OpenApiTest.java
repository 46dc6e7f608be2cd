package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import comity.server.http.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
            .filter(route -> !route.isPage())
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

  /** The schema is the one that the OpenAPI Initiative publishes for 3.1. */
  @Test
  void theDescriptionIsValid() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Described.text("/comity/server/openapi-3.1-2022-10-07.schema.json"),
                InputFormat.JSON);
    assertThat(schema.validate(Described.TEXT, InputFormat.JSON)).isEmpty();
    // A schema that lets everything pass would hold nothing.
    String broken =
        Described.TEXT.replaceFirst("\"operationId\": \"decide\"", "\"operationId\": 7");
    assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  /** What OpenAPI leaves to JSON Schema: the schemas themselves. */
  @Test
  void everySchemaIsOne() {
    assertThat(Described.schemas()).hasSizeGreaterThan(60);
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    JsonNode schemas =
        JsonMapper.builder().build().readTree(Described.TEXT).at("/components/schemas");
    for (String name : Described.schemas()) {
      assertThat(meta.validate(schemas.path(name))).as(name).isEmpty();
    }
  }

  /** Which body each example is, as docs/serve.md sends it. */
  @ParameterizedTest
  @CsvSource({
    "custody-1, Registration",
    "custody-2, Registration",
    "custody-3, Registration",
    "custody-4, Registration",
    "custody-5, Registration",
    "detainer, Receipt",
    "detainer-judge, Receipt",
    "conviction, Finding",
    "hold, Deed",
    "reading, Adoption",
    "seal, Sealing",
    "handed-in, Handed",
    "proposal, Proposal",
    "order, Order",
    "order-return, Order",
    "received, Move",
    "returned, Move"
  })
  void everyExampleIsOfItsSchema(String example, String schema) throws IOException {
    String body = Files.readString(Running.ROOT.resolve("examples/serve/" + example + ".json"));
    assertThat(Described.faults(schema, body)).isEmpty();
    String other = body.replaceFirst("\\{", "{\"zebulon\": 1,");
    assertThat(Described.faults(schema, other)).isNotEmpty();
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
  void everyRouteSaysWhetherItNeedsAToken() {
    Arrays.stream(Endpoint.values())
        .filter(route -> !route.isPage())
        .forEach(route ->
            assertThat(Described.operation(route).has("security"))
                .as(route.name())
                .isEqualTo(!route.isOpen()));
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
