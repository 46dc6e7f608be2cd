package comity.server.http;

import java.util.function.BiConsumer;

/** What every page tells the browser: to run and load nothing but what this service holds. */
public final class PageHeaders {

  public static final String TYPE = "text/html;charset=UTF-8";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private PageHeaders() {}

  /** Sets them. */
  public static void put(BiConsumer<String, String> header) {
    header.accept("Content-Security-Policy", POLICY);
    header.accept("Cross-Origin-Opener-Policy", "same-origin");
    header.accept("Referrer-Policy", "same-origin");
    header.accept("X-Content-Type-Options", "nosniff");
    header.accept("X-Frame-Options", "DENY");
    header.accept("Cache-Control", "no-store");
  }
}
