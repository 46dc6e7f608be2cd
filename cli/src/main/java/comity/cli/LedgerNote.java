package comity.cli;

import comity.casework.ledger.Audit;
import comity.casework.ledger.Audited;
import comity.casework.ledger.Checkpoint;
import comity.casework.ledger.Cosigned;
import comity.kernel.json.Utf8;
import java.util.List;

/** What was found of a ledger in which everything holds, and what that does not show. */
final class LedgerNote implements Finding {

  private final Audited audited;
  private final List<Audit.Earlier> earlier;
  private final boolean keyGiven;

  /**
   * Of an audit.
   *
   * @param earlier the checkpoints that it was held against
   * @param keyGiven whether the reader brought the key
   */
  LedgerNote(Audited audited, List<Audit.Earlier> earlier, boolean keyGiven) {
    this.audited = audited;
    this.earlier = List.copyOf(earlier);
    this.keyGiven = keyGiven;
  }

  @Override
  public void write(Sheet sheet) {
    Checkpoint now = audited.checkpoint();
    sheet.title(now.origin() + ": " + leaves(now.size()) + ", and everything holds");
    sheet.sentence(1, "Each leaf is in its place in the tree with the root " + now.root() + ".");
    sheet.sentence(1, "That root is signed with the key " + audited.key().id() + ".");
    for (int i = 0; i < earlier.size(); i++) {
      long then = audited.before().get(i).size();
      sheet.sentence(
          1, "It continues `" + earlier.get(i).file() + "`, which signs " + leaves(then) + ".");
    }
    for (Cosigned one : audited.cosigned()) {
      sheet.sentence(1, "Cosigned by " + one.witness() + " at " + one.at() + ".");
    }
    if (audited.unsigned() > 0) {
      sheet.sentence(1, "Not signed yet: " + leaves(audited.unsigned()) + " behind these.");
    }
    writeOpen(sheet);
  }

  private void writeOpen(Sheet sheet) {
    if (keyGiven && !earlier.isEmpty() && !audited.cosigned().isEmpty()) {
      return;
    }
    sheet.heading("What this does not show");
    if (!keyGiven) {
      sheet.sentence(1, "That the key is the agency's: it came with the files (--key).");
    }
    if (earlier.isEmpty()) {
      sheet.sentence(
          1,
          "That nothing was rewritten since an earlier visit: keep the file `checkpoint` and give"
              + " it next time (--since).");
    }
    if (audited.cosigned().isEmpty()) {
      sheet.sentence(1, "That others are shown the same ledger: no witness vouches (--witness).");
    }
  }

  private static String leaves(long count) {
    return count == 1 ? "1 leaf" : count + " leaves";
  }

  @Override
  public void json(Utf8 out) {
    Checkpoint now = audited.checkpoint();
    out.raw("{\"ledger\":").text(now.origin());
    out.raw(",\"size\":" + now.size() + ",\"root\":").text(now.root().toString());
    out.raw(",\"key\":").text(audited.key().toString());
    out.raw(",\"keyGiven\":" + keyGiven + ",\"continues\":")
        .list(audited.before(), LedgerNote::json);
    out.raw(",\"cosigned\":").list(audited.cosigned(), LedgerNote::json);
    out.raw(",\"unsigned\":" + audited.unsigned() + "}\n");
  }

  private static void json(Checkpoint then, Utf8 out) {
    out.raw("{\"size\":" + then.size() + ",\"root\":").text(then.root().toString()).raw("}");
  }

  private static void json(Cosigned one, Utf8 out) {
    out.raw("{\"witness\":").text(one.witness());
    out.raw(",\"at\":").text(one.at().toString()).raw("}");
  }
}
