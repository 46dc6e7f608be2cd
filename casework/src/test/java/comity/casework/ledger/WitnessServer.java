package comity.casework.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A witness behind HTTP that does what c2sp.org/tlog-witness asks of one. */
final class WitnessServer implements AutoCloseable {

  private final NoteSigner signer;
  private final NoteKey log;
  private final Instant now;
  private final HttpServer server;
  private final List<Integer> answers = new ArrayList<>();
  private Checkpoint last;

  WitnessServer(NoteSigner signer, NoteKey log, Instant now) throws IOException {
    this.signer = signer;
    this.log = log;
    this.now = now;
    this.last = new Checkpoint(log.name(), 0, Hash.ofNothing());
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/w1/add-checkpoint", this::answer);
    server.start();
  }

  URI prefix() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/w1/");
  }

  /** The status of each answer so far. */
  List<Integer> answers() {
    return List.copyOf(answers);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    try {
      add(exchange, body);
    } catch (LedgerException e) {
      send(exchange, 422, "");
    }
  }

  private void add(HttpExchange exchange, String body) throws IOException, LedgerException {
    int gap = body.indexOf("\n\n");
    List<String> head = body.substring(0, gap).lines().toList();
    SignedNote note = SignedNote.parse(body.substring(gap + 2).getBytes(UTF_8));
    if (log.signature(note, "n").isEmpty()) {
      send(exchange, 403, "");
      return;
    }
    if (!head.getFirst().equals("old " + last.size())) {
      send(exchange, 409, last.size() + "\n");
      return;
    }
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    List<Hash> path =
        head.stream().skip(1).map(l -> Hash.read(Base64.getDecoder().decode(l), 0)).toList();
    new ConsistencyProof(last.size(), checkpoint.size(), path)
        .verify(last.root(), checkpoint.root());
    last = checkpoint;
    send(exchange, 200, "— stranger.example/w YWJjZGU=\n" + signer.cosign(note.text(), now) + "\n");
  }

  private void send(HttpExchange exchange, int status, String body) throws IOException {
    answers.add(status);
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
