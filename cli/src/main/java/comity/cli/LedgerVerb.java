package comity.cli;

import comity.casework.ledger.Audit;
import comity.casework.ledger.Audited;
import comity.casework.ledger.LedgerException;
import comity.casework.ledger.MalformedException;
import comity.casework.ledger.NoteKey;
import comity.casework.ledger.Receipt;
import comity.casework.ledger.SignedNote;
import comity.casework.ledger.Trust;
import comity.kernel.json.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Checks a ledger from its files alone. */
final class LedgerVerb implements Callable<Integer> {

  /** What can be done with a ledger. */
  private enum Action {
    /** Checks a whole ledger. */
    verify,
    /** Checks the receipt of one event. */
    receipt
  }

  private static final String UNTOLD =
      "the key was taken from the ledger's own folder, and whoever changes the one can change the"
          + " other; have the key from elsewhere and give it with --key";

  private final Supplier<Action> action;
  private final Supplier<Path> place;
  private final Supplier<String> key;
  private final Supplier<List<Path>> since;
  private final Supplier<List<String>> witnesses;
  private final Supplier<Integer> quorum;
  private final FormatOption format;
  private final Surroundings around;

  LedgerVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.action =
        syntax.argument(
            Action.class,
            "verify|receipt",
            "what to check: a whole ledger, or the receipt of one event");
    this.place = syntax.argument(Path.class, "PATH", "the ledger's folder, or the receipt's file");
    this.key =
        syntax.option(
            String.class,
            "--key",
            "KEY",
            "the ledger's public key as you were told it, or a file with it; without it the one"
                + " that lies in the ledger's folder, which proves little");
    this.since =
        syntax.options(
            Path.class,
            "--since",
            "FILE",
            "a checkpoint of this ledger that you have from before; the ledger must continue it");
    this.witnesses =
        syntax.options(
            String.class,
            "--witness",
            "KEY",
            "the public key, or a file with it, of a witness that must have cosigned");
    this.quorum =
        syntax.option(
            Integer.class, "--quorum", "N", "how many of the witnesses are enough; without it all");
    this.format = new FormatOption(syntax, around);
  }

  @Override
  public Integer call() throws IOException, LedgerException {
    return action.get() == Action.receipt ? receipt(place.get()) : verify(place.get());
  }

  private int receipt(Path file) throws IOException, LedgerException {
    if (key.get() == null || !since.get().isEmpty()) {
      throw new CommandException(
          "a receipt is checked with the ledger's public key and nothing else; give --key");
    }
    Receipt receipt = Receipt.read(Files.readAllBytes(file));
    Trust trust = trust(file);
    print(new ReceiptNote(receipt, receipt.verify(trust), trust));
    return Exit.DONE;
  }

  private int verify(Path dir) throws IOException, LedgerException {
    if (!Files.isDirectory(dir)) {
      throw new CommandException(
          "there is no folder `" + Surroundings.near(dir) + "`; name the one with the ledger");
    }
    Trust trust = trust(dir);
    List<Audit.Earlier> earlier = earlier();
    Audited audited = new Audit(dir, trust).run(earlier);
    if (key.get() == null) {
      around.err().println("comity: " + UNTOLD);
      around.err().flush();
    }
    print(new LedgerNote(audited, earlier, key.get() != null));
    return Exit.DONE;
  }

  private void print(Finding note) throws IOException {
    Utf8 out = new Utf8();
    if (format.isJson()) {
      note.json(out);
    } else {
      Sheet sheet = format.sheet();
      note.write(sheet);
      out.raw(sheet.text().getBytes(StandardCharsets.UTF_8));
    }
    around.print(out);
  }

  private Trust trust(Path dir) throws IOException, LedgerException {
    List<NoteKey> others = new ArrayList<>();
    for (String witness : witnesses.get()) {
      NoteKey other = witness(witness);
      if (others.contains(other)) {
        throw new CommandException("--witness names " + other.id() + " twice; it counts once");
      }
      others.add(other);
    }
    int enough = quorum.get() == null ? others.size() : quorum.get();
    if (enough < 0 || enough > others.size()) {
      throw new CommandException(
          "--quorum asks for " + enough + " of " + others.size() + " witnesses; name more of them");
    }
    return new Trust(key.get() == null ? keyIn(dir) : given("--key", key.get()), others, enough);
  }

  private static NoteKey keyIn(Path dir) throws IOException, LedgerException {
    return Audit.keyIn(dir)
        .orElseThrow(() ->
            new CommandException(
                "there is no key in `"
                    + Surroundings.near(dir)
                    + "`; give the ledger's with --key"));
  }

  private static NoteKey witness(String text) throws IOException {
    NoteKey key = given("--witness", text);
    if (!key.isWitness()) {
      throw new CommandException("--witness: " + key.id() + " is no witness's key but a ledger's");
    }
    return key;
  }

  private static NoteKey given(String option, String text) throws IOException {
    String read = text.indexOf('+') < 0 ? Files.readString(Path.of(text)).strip() : text;
    try {
      return NoteKey.parse(read);
    } catch (MalformedException e) {
      throw new CommandException(option + ": " + e.getMessage(), e);
    }
  }

  private List<Audit.Earlier> earlier() throws IOException {
    List<Audit.Earlier> earlier = new ArrayList<>();
    for (Path file : since.get()) {
      earlier.add(earlier(file));
    }
    return earlier;
  }

  private static Audit.Earlier earlier(Path file) throws IOException {
    try {
      return new Audit.Earlier(
          Surroundings.near(file).toString(), SignedNote.parse(Files.readAllBytes(file)));
    } catch (MalformedException e) {
      throw new CommandException("`" + Surroundings.near(file) + "`: " + e.getMessage(), e);
    }
  }
}
