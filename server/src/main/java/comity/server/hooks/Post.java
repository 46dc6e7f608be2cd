package comity.server.hooks;

import comity.casework.cases.RefusedException;
import comity.casework.hooks.Sender;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts a message by HTTP/1.1 to the very address that was checked. Clients that look the name up
 * once more could be led elsewhere, and clients that follow redirections are asked to be. Of the
 * answer it reads the status and no more.
 */
public final class Post implements Sender {

  private static final int SECURE = 443;
  private static final int PLAIN = 80;
  private static final int PATIENCE = 10_000; // Milliseconds, to connect and for each read.
  private static final int READS = 16;
  private static final int LONGEST = 256;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?s: .*|\\r.*)");

  private final Targets targets;

  public Post(Targets targets) {
    this.targets = targets;
  }

  @Override
  public int post(URI url, SortedMap<String, String> headers, byte[] body) throws IOException {
    try (Socket socket = connected(targets.url(url.toString()))) {
      OutputStream out = socket.getOutputStream();
      out.write(head(url, headers, body.length).getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.flush();
      return status(socket.getInputStream());
    } catch (RefusedException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Socket connected(URI url) throws IOException {
    InetAddress address = targets.address(url);
    boolean isSecure = url.getScheme().equals("https");
    int port = url.getPort() < 0 ? isSecure ? SECURE : PLAIN : url.getPort();
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(address, port), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      return isSecure ? secured(socket, url.getHost(), port) : socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** The certificate must be for the name, whichever address it led to. */
  private static Socket secured(Socket socket, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured = (SSLSocket) factory.createSocket(socket, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static String head(URI url, SortedMap<String, String> headers, int length) {
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
    head.append("Host: ").append(url.getRawAuthority()).append("\r\n");
    head.append("Content-Type: application/json\r\nContent-Length: ").append(length);
    head.append("\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static int status(InputStream in) throws IOException {
    byte[] read = new byte[LONGEST];
    int length = 0;
    for (int i = 0; i < READS && length < LONGEST && !hasLine(read, length); i++) {
      int more = in.read(read, length, LONGEST - length);
      if (more < 0) {
        break;
      }
      length += more;
    }
    Matcher status = STATUS.matcher(new String(read, 0, length, StandardCharsets.US_ASCII));
    if (!status.matches()) {
      throw new IOException("the answer is no HTTP");
    }
    return Integer.parseInt(status.group(1));
  }

  private static boolean hasLine(byte[] read, int length) {
    return new String(read, 0, length, StandardCharsets.US_ASCII).contains("\n");
  }
}
