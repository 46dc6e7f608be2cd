package comity.casework.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What shows somebody, without asking anybody, that an event was recorded as it is told, in its
 * place in the ledger. Holds what the event says, so it is for those who may read the case.
 *
 * @param entry what the ledger has of the event, in hexadecimal digits
 * @param salt in hexadecimal digits; null once the event was erased
 * @param event in canonical JSON; null once it was erased
 * @param proof that the entry is in the ledger, as c2sp.org/tlog-proof writes it
 */
public record Receipt(long leaf, String entry, String salt, String event, String proof) {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final String LEAF = "leaf";
  private static final String ENTRY = "entry";
  private static final String SALT = "salt";
  private static final String EVENT = "event";
  private static final String PROOF = "proof";

  /**
   * Of an event that is in the ledger.
   *
   * @param salt empty once the event was erased
   * @param event in canonical JSON; empty once it was erased
   */
  public static Receipt of(
      Commitment entry, Optional<Salt> salt, Optional<String> event, LogProof proof) {
    return new Receipt(
        proof.index(),
        HexFormat.of().formatHex(entry.bytes()),
        salt.map(Salt::hex).orElse(null),
        event.orElse(null),
        proof.toString());
  }

  /**
   * Reads one; what else stands in it is passed over.
   *
   * @throws LedgerException if it is none
   */
  public static Receipt read(byte[] json) throws LedgerException {
    Map<String, String> texts = new TreeMap<>();
    long leaf = -1;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          texts.put(parser.currentName(), parser.getString());
        } else if (LEAF.equals(parser.currentName()) && parser.currentToken().isNumeric()) {
          leaf = parser.getLongValue();
        }
      }
    } catch (JacksonException e) {
      throw ReceiptException.none(); // Not the parser's words: they would repeat what is in it.
    }
    if (leaf < 0 || !texts.keySet().containsAll(Set.of(ENTRY, PROOF))) {
      throw ReceiptException.none();
    }
    return new Receipt(leaf, texts.get(ENTRY), texts.get(SALT), texts.get(EVENT), texts.get(PROOF));
  }

  /** As JSON, in one line. */
  public byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartObject();
      out.writeNumberProperty(LEAF, leaf);
      out.writeStringProperty(ENTRY, entry);
      if (!isErased()) {
        out.writeStringProperty(SALT, salt);
        out.writeStringProperty(EVENT, event);
      }
      out.writeStringProperty(PROOF, proof);
      out.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  /** Whether what the event says was erased. */
  public boolean isErased() {
    return event == null;
  }

  /**
   * Checks that the event is what the entry commits to, and that the ledger holds the entry.
   *
   * @return the checkpoint that says so
   * @throws LedgerException if something does not hold
   */
  public Checkpoint verify(Trust trust) throws LedgerException {
    Commitment committed = committed();
    if (!isErased() && !opened().equals(committed)) {
      throw ReceiptException.otherEvent(leaf);
    }
    LogProof log = LogProof.parse(proof);
    if (log.index() != leaf) {
      throw ReceiptException.otherLeaf(leaf, log.index());
    }
    return log.verify(committed, trust);
  }

  private Commitment committed() throws LedgerException {
    return Commitment.read(bytes(entry));
  }

  private Commitment opened() throws LedgerException {
    try {
      return Commitment.of(
          Salt.read(bytes(salt)), CanonicalJson.of(event.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedException e) {
      throw ReceiptException.otherEvent(leaf);
    }
  }

  private static byte[] bytes(String hex) throws LedgerException {
    if (hex == null || !hex.matches("[0-9a-f]{64}")) {
      throw ReceiptException.none();
    }
    return HexFormat.of().parseHex(hex);
  }
}
