package comity.casework.hooks;

import java.io.IOException;
import java.net.URI;
import java.util.SortedMap;

/** How messages travel. */
public interface Sender {

  /**
   * Posts a message as JSON and follows no redirection.
   *
   * @return the status of the answer
   * @throws IOException if there is none, or the address may not be reached
   */
  int post(URI url, SortedMap<String, String> headers, byte[] body) throws IOException;
}
