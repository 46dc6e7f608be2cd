package comity.casework.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The symmetric signature of Standard Webhooks, version 1: HMAC-SHA256 of the message's id, the
 * second in which it is sent and its body, with points between.
 */
public final class Signature {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private Signature() {}

  /** A secret that nobody can guess, as receivers are given it. */
  public static String secret(SecureRandom chance) {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The headers that a message goes out with.
   *
   * @param id of the message, the same each time that it is tried
   * @param second since 1970, in which it is sent
   */
  public static SortedMap<String, String> headers(
      String secret, String id, long second, byte[] body) {
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(second));
    headers.put("webhook-signature", "v1," + sign(secret, id + "." + second + ".", body));
    return Collections.unmodifiableSortedMap(headers);
  }

  private static String sign(String secret, String before, byte[] body) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
