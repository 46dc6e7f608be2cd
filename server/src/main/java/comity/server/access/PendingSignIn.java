package comity.server.access;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sign-in that a browser began at a provider elsewhere. The browser keeps it in a cookie, so that
 * nobody else can bring it to an end.
 *
 * @param state comes back with the provider's answer
 * @param nonce comes back, hashed, in the token
 * @param verifier whose hash the provider was sent, and which only this service shows
 * @param next where to go afterwards
 */
record PendingSignIn(String state, String nonce, String verifier, Instant begun, String next) {

  /** So long somebody may take to sign in there. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int PARTS = 5;

  /** As a cookie holds it. */
  String text() {
    return Stream.of(state, nonce, verifier, begun.toString(), next)
        .map(part -> part.getBytes(StandardCharsets.UTF_8))
        .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
        .collect(Collectors.joining("."));
  }

  /** The one that a cookie holds, unless it is none or long past. */
  static Optional<PendingSignIn> of(String text, Instant now) {
    try {
      List<String> parts =
          Stream.of(text.split("\\.", -1))
              .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
              .toList();
      return parts.size() == PARTS ? Optional.of(of(parts)).filter(p -> p.isFresh(now)) : none();
    } catch (IllegalArgumentException | DateTimeException e) {
      return none();
    }
  }

  private static Optional<PendingSignIn> none() {
    return Optional.empty();
  }

  private static PendingSignIn of(List<String> parts) {
    return new PendingSignIn(
        parts.get(0), parts.get(1), parts.get(2), Instant.parse(parts.get(3)), parts.get(4));
  }

  private boolean isFresh(Instant now) {
    return now.isBefore(begun.plus(LONGEST)) && !now.isBefore(begun);
  }
}
