package comity.server.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One change to a version, as a link writes it. */
public sealed interface Edit {

  /** As a link writes it; {@link #parse} reads it back. */
  String text();

  /**
   * Another text in a cell: {@code hold.2.3=may}.
   *
   * @param column counting from 0
   */
  record Cell(String decision, int row, int column, String to) implements Edit {
    @Override
    public String text() {
      return decision + "." + row + "." + column + "=" + to;
    }
  }

  /** A row less: {@code hold.2!}. */
  record Strike(String decision, int row) implements Edit {
    @Override
    public String text() {
      return decision + "." + row + "!";
    }
  }

  /** A row more: {@code hold.new=yes|no|may|(b): so it is}. */
  record Add(String decision, List<String> cells) implements Edit {
    @Override
    public String text() {
      return decision
          + ".new="
          + cells.stream().map(c -> c.replace("|", "\\|")).collect(Collectors.joining("|"));
    }
  }

  /** A section more on a list: {@code violent-or-serious+155.30=Grand larceny}. */
  record Listed(String list, String section, String title) implements Edit {
    @Override
    public String text() {
      return list + "+" + section + "=" + title;
    }
  }

  /** A section less on a list: {@code violent-or-serious!120.05}. */
  record Unlisted(String list, String section) implements Edit {
    @Override
    public String text() {
      return list + "!" + section;
    }
  }

  /** Reads one; empty if it is none. */
  static Optional<Edit> parse(String text) {
    for (Form form : Form.values()) {
      Matcher matcher = form.pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(form.read(matcher));
      }
    }
    return Optional.empty();
  }

  /** How each kind is written. */
  enum Form {
    CELL("([a-z][A-Za-z0-9]*)\\.(\\d{1,3})\\.(\\d{1,2})=(.*)"),
    STRIKE("([a-z][A-Za-z0-9]*)\\.(\\d{1,3})!"),
    ADD("([a-z][A-Za-z0-9]*)\\.new=(.*)"),
    LISTED("([a-z]+(?:-[a-z]+)*)\\+([^=|]{1,60})=([^|]*)"),
    UNLISTED("([a-z]+(?:-[a-z]+)*)!([^=|]{1,60})");

    private final Pattern pattern;

    Form(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    private Edit read(Matcher m) {
      return switch (this) {
        case CELL ->
            new Cell(
                m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), m.group(4));
        case STRIKE -> new Strike(m.group(1), Integer.parseInt(m.group(2)));
        case ADD -> new Add(m.group(1), cells(m.group(2)));
        case LISTED -> new Listed(m.group(1), m.group(2).strip(), m.group(3).strip());
        case UNLISTED -> new Unlisted(m.group(1), m.group(2).strip());
      };
    }

    private static List<String> cells(String text) {
      List<String> cells = new ArrayList<>();
      Arrays.stream(text.split("(?<!\\\\)\\|", -1))
          .map(cell -> cell.replace("\\|", "|"))
          .forEach(cells::add);
      return List.copyOf(cells);
    }
  }
}
