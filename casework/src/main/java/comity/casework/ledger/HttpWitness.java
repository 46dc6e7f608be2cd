package comity.casework.ledger;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A witness that is asked by HTTP, as c2sp.org/tlog-witness says. For one thread. */
public final class HttpWitness implements Witness {

  private static final int CONFLICT = 409;
  private static final int OK = 200;

  private final HttpClient client;
  private final URI place;
  private final NoteKey key;
  private final Duration patience;

  /** The size that the witness cosigned last, as far as is known; it says so if it is another. */
  private long last;

  /**
   * A witness.
   *
   * @param prefix what its operator calls the submission prefix
   * @param patience how long to wait for each answer
   */
  public HttpWitness(HttpClient client, URI prefix, NoteKey key, Duration patience) {
    this.client = client;
    this.place = URI.create(prefix.toString().replaceFirst("/*$", "/add-checkpoint"));
    this.key = key;
    this.patience = patience;
  }

  @Override
  public NoteKey key() {
    return key;
  }

  @Override
  public Optional<NoteSignature> cosign(SignedNote checkpoint, Proofs proofs)
      throws IOException, LedgerException {
    HttpResponse<byte[]> answer = ask(checkpoint, proofs);
    if (answer.statusCode() == CONFLICT) {
      last = lastSeen(answer, proofs.size());
      answer = ask(checkpoint, proofs);
    }
    if (answer.statusCode() != OK) {
      throw new IOException("the witness " + key.id() + " answered " + answer.statusCode());
    }
    last = proofs.size();
    return signature(answer.body(), checkpoint.text());
  }

  private HttpResponse<byte[]> ask(SignedNote checkpoint, Proofs proofs)
      throws IOException, LedgerException {
    HttpRequest request =
        HttpRequest.newBuilder(place)
            .timeout(patience)
            .POST(BodyPublishers.ofString(body(checkpoint, proofs.consistency(last))))
            .build();
    try {
      return client.send(
          request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), SignedNote.MOST_BYTES));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the witness " + key.id());
    }
  }

  /** The old size, the proof, and the checkpoint behind an empty line. */
  static String body(SignedNote checkpoint, ConsistencyProof proof) {
    StringBuilder body = new StringBuilder("old " + proof.first() + "\n");
    proof.path().forEach(hash -> body.append(hash).append('\n'));
    return body.append('\n').append(checkpoint).toString();
  }

  private long lastSeen(HttpResponse<byte[]> answer, long size) throws IOException {
    String text = new String(answer.body(), StandardCharsets.US_ASCII).strip();
    long seen = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    if (seen > size) {
      throw new IOException(
          "the witness " + key.id() + " has seen a ledger of more than " + size + " leaves");
    }
    return seen;
  }

  /** The first line that the witness's key has made; others may stand beside it. */
  private Optional<NoteSignature> signature(byte[] body, String text) throws LedgerException {
    List<String> lines = new String(body, StandardCharsets.UTF_8).lines().toList();
    for (String line : lines) {
      NoteSignature signature = NoteSignature.parse(line);
      if (key.made(signature, text)) {
        return Optional.of(signature);
      }
    }
    return Optional.empty();
  }
}
