package comity.server.casework;

import comity.casework.Casework;
import comity.casework.LedgerKeeper;
import comity.casework.ledger.LogProof;
import comity.casework.ledger.Receipt;
import comity.casework.store.Opening;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The ledger: its files for everybody, receipts of events for those who may read the case. */
public final class LedgerRoutes {

  /** Every name that a ledger's files have, and no other: not the publisher's own. */
  private static final Pattern FILE =
      Pattern.compile(
          "/(checkpoint|key|tile/(entries|[0-9]{1,2})(/x[0-9]{3})*/[0-9]{3}(\\.p/[0-9]{1,3})?)");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private final Supplier<Casework> casework;
  private final Supplier<LedgerKeeper> ledger;

  public LedgerRoutes(Supplier<Casework> casework, Supplier<LedgerKeeper> ledger) {
    this.casework = casework;
    this.ledger = ledger;
  }

  /** One file; a tile never changes, the checkpoint always may. */
  public ServerResponse file(ServerRequest request) {
    String name = request.pathVariable("file");
    Path file = ledger.get().folder().resolve(name.substring(1));
    if (!FILE.matcher(name).matches() || !Files.isRegularFile(file)) {
      throw new ProblemException(Problem.NO_SUCH_ROUTE, "the ledger has no such file");
    }
    boolean isTile = name.startsWith("/tile/");
    return ServerResponse.ok()
        .contentType(isTile ? MediaType.APPLICATION_OCTET_STREAM : Replies.TEXT)
        .header("Cache-Control", isTile ? "public, max-age=31536000, immutable" : "no-cache")
        .body(new FileSystemResource(file));
  }

  /**
   * Writes all files of a ledger as one ZIP file. What grows meanwhile lies beyond the checkpoint,
   * which is read first; a tile that a fuller one replaces meanwhile is left out.
   */
  public static void copy(Path folder, OutputStream into) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(into, StandardCharsets.UTF_8);
    put(folder, "checkpoint", zip);
    put(folder, "key", zip);
    try (Stream<Path> files = Files.walk(folder.resolve("tile"))) {
      for (Path file : files.sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (FILE.matcher("/" + name).matches()) {
          put(folder, name, zip);
        }
      }
    }
    zip.finish();
  }

  private static void put(Path folder, String name, ZipOutputStream zip) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      ZipEntry entry = new ZipEntry(name);
      // Nothing but what the ledger says: equal files make an equal copy.
      entry.setLastModifiedTime(FileTime.fromMillis(0));
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    } catch (NoSuchFileException e) {
      // Replaced by a fuller tile.
    }
  }

  /** What shows that an event was recorded as it is told. */
  public ServerResponse receipt(ServerRequest request) {
    String number = request.pathVariable("number");
    if (!NUMBER.matcher(number).matches()) {
      throw noEvent();
    }
    Opening opening =
        casework
            .get()
            .opening(CaseRoutes.own(casework, request).id(), Integer.parseInt(number))
            .orElseThrow(LedgerRoutes::noEvent);
    LogProof proof =
        ledger
            .get()
            .proof(opening.leaf())
            .orElseThrow(() ->
                new ProblemException(
                    Problem.NOT_PUBLISHED, "the event is recorded; ask again in a moment"));
    return Replies.fresh(MediaType.APPLICATION_JSON, receipt(opening, proof).json());
  }

  private static Receipt receipt(Opening opening, LogProof proof) {
    return Receipt.of(opening.entry(), opening.salt(), opening.body(), proof);
  }

  private static ProblemException noEvent() {
    return new ProblemException(Problem.NO_SUCH_CASE, "the case has no event of that number");
  }
}
