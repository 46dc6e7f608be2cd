package comity.server;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import comity.server.http.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's own description of its routes, to hold what it takes and answers against. */
final class Described {

  static final String TEXT = text("/comity/server/openapi.json");

  private static final String AT = "https://comity.example/openapi";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(AT, TEXT)));
  private static final JsonNode ROOT = JsonMapper.builder().build().readTree(TEXT);

  private Described() {}

  static String text(String resource) {
    try (InputStream in = Described.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all schemas. */
  static Set<String> schemas() {
    Set<String> names = new TreeSet<>();
    ROOT.at("/components/schemas").propertyNames().forEach(names::add);
    return names;
  }

  /** The description of a route. */
  static JsonNode operation(Endpoint route) {
    return ROOT.path("paths")
        .path(route.template())
        .path(route.method().name().toLowerCase(Locale.ROOT));
  }

  /** What is wrong with a value of that schema; empty for nothing. */
  static List<String> faults(String schema, String json) {
    Schema named = SCHEMAS.getSchema(SchemaLocation.of(AT + "#/components/schemas/" + schema));
    return named.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  /** What is wrong with the body of a request that was taken; empty for nothing. */
  static List<String> ofRequest(Endpoint route, String body) {
    JsonNode content = operation(route).path("requestBody").path("content");
    return ofContent(content.path("application/json"), body);
  }

  /** What is wrong with an answer; empty for nothing. */
  static List<String> ofAnswer(Endpoint route, int status, String type, String body) {
    JsonNode responses = operation(route).path("responses");
    boolean isDescribed = responses.has(Integer.toString(status));
    if (!isDescribed && status < 400) {
      return List.of(route + " does not describe the status " + status);
    }
    if (!isDescribed) {
      return faults("Problem", body);
    }
    JsonNode content = responses.path(Integer.toString(status)).path("content");
    String media = type.replaceFirst(";.*", "");
    if (body.isEmpty() || !media.contains("json")) {
      return List.of();
    }
    if (!content.has(media)) {
      return List.of(route + " does not describe the type " + media);
    }
    List<String> faults = new ArrayList<>();
    boolean isLines = media.endsWith("ndjson");
    for (String value : isLines ? body.lines().toList() : List.of(body)) {
      faults.addAll(ofContent(content.path(media), value));
    }
    return faults;
  }

  private static List<String> ofContent(JsonNode media, String body) {
    String reference = media.at("/schema/$ref").asString("");
    return reference.isEmpty()
        ? List.of("the description names no schema for that body")
        : faults(reference.replace("#/components/schemas/", ""), body);
  }
}
