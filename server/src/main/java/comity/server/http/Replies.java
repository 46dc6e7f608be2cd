package comity.server.http;

import comity.kernel.json.Utf8;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers with bytes that are there already. */
public final class Replies {

  public static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

  public static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private static final int TAG = 16;

  private Replies() {}

  /** An answer that no cache may keep, since it speaks of a case. */
  public static ServerResponse json(Utf8 json) {
    return fresh(MediaType.APPLICATION_JSON, json);
  }

  /** The same with one object a line. */
  public static ServerResponse lines(Utf8 json) {
    return fresh(LINES, json);
  }

  private static ServerResponse fresh(MediaType type, Utf8 json) {
    return fresh(type, json.bytes());
  }

  /** An answer of another type that no cache may keep. */
  public static ServerResponse fresh(MediaType type, byte[] body) {
    return ServerResponse.ok().contentType(type).header("Cache-Control", "no-store").body(body);
  }

  /** The same as a file that the browser keeps under that name. */
  public static ServerResponse file(String name, MediaType type, byte[] body) {
    ContentDisposition saved = ContentDisposition.attachment().filename(name).build();
    return ServerResponse.ok()
        .contentType(type)
        .header("Content-Disposition", saved.toString())
        .header("Cache-Control", "no-store")
        .body(body);
  }

  /** What writes a file. */
  @FunctionalInterface
  public interface Writing {
    /** Writes all of it, and closes nothing. */
    void to(OutputStream out) throws IOException;
  }

  /** A file that is written as it is sent. */
  public static ServerResponse streamed(String name, MediaType type, Writing writing) {
    ContentDisposition saved = ContentDisposition.attachment().filename(name).build();
    return ServerResponse.ok()
        .contentType(type)
        .header("Content-Disposition", saved.toString())
        .header("Cache-Control", "no-store")
        .build((request, response) -> {
          writing.to(response.getOutputStream());
          return null;
        });
  }

  /** An answer with an entity tag; nothing but the tag for who has it already. */
  public static ServerResponse tagged(ServerRequest request, byte[] body) {
    String tag = tag(body);
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(isKnown(request, tag) ? 304 : 200)
            .header("Cache-Control", "no-cache")
            .header("ETag", tag);
    return isKnown(request, tag)
        ? answer.build()
        : answer.contentType(MediaType.APPLICATION_JSON).body(body);
  }

  private static boolean isKnown(ServerRequest request, String tag) {
    List<String> known = request.headers().header("If-None-Match");
    return known.stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(value -> value.strip().replaceFirst("^W/", ""))
        .anyMatch(value -> value.equals(tag) || value.equals("*"));
  }

  /** A strong tag: equal bytes have equal ones. */
  public static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "\"" + HexFormat.of().formatHex(hash, 0, TAG) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
