package comity.cli;

import comity.casework.ledger.Checkpoint;
import comity.casework.ledger.Receipt;
import comity.casework.ledger.Trust;
import comity.kernel.json.Utf8;

/** What a receipt shows, once it was found to hold. */
final class ReceiptNote implements Finding {

  private final Receipt receipt;
  private final Checkpoint checkpoint;
  private final Trust trust;

  ReceiptNote(Receipt receipt, Checkpoint checkpoint, Trust trust) {
    this.receipt = receipt;
    this.checkpoint = checkpoint;
    this.trust = trust;
  }

  @Override
  public void write(Sheet sheet) {
    sheet.title(checkpoint.origin() + ": leaf " + receipt.leaf() + ", and the receipt holds");
    sheet.sentence(
        1,
        receipt.isErased()
            ? "What the event said was erased; its place in the ledger is left."
            : "The event is the one that was recorded: " + receipt.event());
    sheet.sentence(
        1,
        "It is leaf "
            + receipt.leaf()
            + " of "
            + checkpoint.size()
            + " under a checkpoint that is signed with the key "
            + trust.key().id()
            + ".");
    if (trust.quorum() > 0) {
      sheet.sentence(1, "The witnesses that you asked for have cosigned it.");
    } else {
      sheet.heading("What this does not show");
      sheet.sentence(1, "That others are shown the same ledger: no witness vouches (--witness).");
    }
  }

  @Override
  public void json(Utf8 out) {
    out.raw("{\"ledger\":").text(checkpoint.origin());
    out.raw(",\"leaf\":" + receipt.leaf() + ",\"size\":" + checkpoint.size() + ",\"root\":");
    out.text(checkpoint.root().toString()).raw(",\"key\":").text(trust.key().toString());
    out.raw(",\"erased\":" + receipt.isErased() + "}\n");
  }
}
