package comity.kernel.notation;

import comity.kernel.feel.FeelParser;
import comity.kernel.feel.Position;
import comity.kernel.law.Change;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawException;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a table of facts. */
final class FactRow {

  private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9_]*(\\.[a-z][A-Za-z0-9_]*)*");

  private final Grid.Row row;

  FactRow(Grid.Row row) {
    this.row = row;
  }

  Position at() {
    return row.cells().getFirst().at();
  }

  String path() {
    String path = row.cells().getFirst().raw();
    if (!PATH.matcher(path).matches()) {
      throw new LawException(
          at(), "`" + path + "` is no path of a fact; expected one such as `warrant.issuer`");
    }
    if (FeelParser.isReserved(path.split("\\.", 2)[0])) {
      throw new LawException(at(), "`" + path + "` begins with a word of the expressions");
    }
    return path;
  }

  Fact fact(int slot) {
    FactType type = FactTypes.of(path(), row.cells().get(1), row.cells().get(2));
    return new Fact(path(), slot, type, filled(3, "question"), filled(4, "who"), change(type));
  }

  private Optional<Change> change(FactType type) {
    return row.cells().size() > 5 ? ChangeCell.read(row.cells().get(5), type) : Optional.empty();
  }

  private String filled(int column, String name) {
    Cell cell = row.cells().get(column);
    if (cell.isEmpty()) {
      throw new LawException(cell.at(), "`" + path() + "` has an empty `" + name + "`");
    }
    return cell.text();
  }
}
