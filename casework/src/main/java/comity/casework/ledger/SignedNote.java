package comity.casework.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with signatures below it (c2sp.org/signed-note). It says nothing until a key that one
 * trusts has been found to have signed it.
 *
 * @param text ends in a line feed
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  /** The most that is read; sixteen signatures that withstand a quantum computer have 80,000. */
  static final int MOST_BYTES = 1 << 20;

  private static final int MOST_SIGNATURES = 100;

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * Reads a note.
   *
   * @throws MalformedException if it is none
   */
  public static SignedNote parse(byte[] bytes) throws MalformedException {
    if (bytes.length > MOST_BYTES) {
      throw MalformedException.note("it is longer than " + MOST_BYTES + " bytes");
    }
    String note = decoded(bytes);
    if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw MalformedException.note("it holds a control character");
    }
    int gap = note.lastIndexOf("\n\n");
    if (gap < 0 || !note.endsWith("\n")) {
      throw MalformedException.note("it is not a text, an empty line and signatures");
    }
    return new SignedNote(note.substring(0, gap + 1), signatures(note.substring(gap + 2)));
  }

  private static String decoded(byte[] bytes) throws MalformedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw MalformedException.note("it is not UTF-8");
    }
  }

  private static List<NoteSignature> signatures(String below) throws MalformedException {
    if (below.isEmpty()) {
      throw MalformedException.note("it has no signature");
    }
    List<String> lines = below.lines().toList();
    if (lines.size() > MOST_SIGNATURES) {
      throw MalformedException.note("it has more than " + MOST_SIGNATURES + " signatures");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      signatures.add(NoteSignature.parse(line));
    }
    return signatures;
  }

  /** The same with one signature more, unless it is there already. */
  SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    if (!more.contains(signature)) {
      more.add(signature);
    }
    return new SignedNote(text, more);
  }

  /** Who is said to have signed, for a message. */
  String signers() {
    return signatures.stream()
        .map(s -> s.name() + "+" + NoteKey.hex(s.keyId()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The note as it is stored. */
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return signatures.stream().map(s -> s + "\n").collect(Collectors.joining("", text + "\n", ""));
  }
}
