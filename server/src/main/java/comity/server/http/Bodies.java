package comity.server.http;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** Reads what a request carries, and no more than a case can be. */
public final class Bodies {

  /** Bytes. */
  public static final int LARGEST = 1 << 20;

  private Bodies() {}

  /**
   * The whole body.
   *
   * @throws ProblemException if it is too large or no JSON
   */
  public static byte[] json(ServerRequest request) throws IOException {
    if (!isJson(request)) {
      throw new ProblemException(Problem.WRONG_TYPE, "send the body as application/json");
    }
    if (request.headers().contentLength().orElse(0) > LARGEST) {
      throw tooLarge();
    }
    try (InputStream in = request.servletRequest().getInputStream()) {
      byte[] body = in.readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw tooLarge();
      }
      return body;
    }
  }

  private static boolean isJson(ServerRequest request) {
    try {
      MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_JSON);
      return MediaType.APPLICATION_JSON.isCompatibleWith(type);
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        Problem.TOO_LARGE, "at most " + LARGEST + " bytes are taken; send one case a request");
  }
}
