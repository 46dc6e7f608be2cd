package comity.kernel.feel;

import comity.kernel.law.LawException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is named: facts, decisions, variables, readings, dated lists, calls. */
final class References {

  private static final Pattern READING = Pattern.compile("([A-Z]+)-([0-9]+[a-z]*)");
  private static final Pattern READING_IN_DMN = Pattern.compile("([A-Z]+)([0-9]+[a-z]*)");

  private final Cursor cursor;
  private final Grammar grammar;

  References(Cursor cursor, Grammar grammar) {
    this.cursor = cursor;
    this.grammar = grammar;
  }

  static boolean isReading(String id) {
    return READING.matcher(id).matches();
  }

  /** A name that the dialect was told of beforehand. */
  Optional<Expr> acceptKnown(Position at) {
    return cursor.names().acceptKnown(cursor).map(name -> reference(at, name));
  }

  /** A name of letters and digits. */
  Expr plain(Position at) {
    String name = plainName("a fact, a decision, a constant or `(`");
    if (name.equals("reading") && !cursor.names().isDmn()) {
      return reading(at);
    }
    return reference(at, name);
  }

  private String plainName(String expected) {
    if (!cursor.looksAtName()) {
      throw cursor.fault("expected " + expected + ", found " + cursor.found());
    }
    int begin = cursor.offset();
    String name = cursor.name();
    if (Refused.KEYWORDS.contains(name)) {
      cursor.reset(begin);
      throw cursor.fault("expected " + expected + ", found `" + name + "`");
    }
    return name;
  }

  private Expr reading(Position at) {
    cursor.skipBlanks();
    int begin = cursor.offset();
    String id = cursor.name();
    if (!isReading(id)) {
      cursor.reset(begin);
      throw cursor.fault("expected a reading's id such as `A-10`, found " + cursor.found());
    }
    return new Expr.Reading(at, id);
  }

  private Expr reference(Position at, String first) {
    Expr.Name name = path(at, first);
    if (cursor.looksAt("(")) {
      return call(name);
    }
    return cursor.names().isDmn() && isOf("readings", name) ? readingInDmn(name) : name;
  }

  private Expr.Name path(Position at, String first) {
    List<String> path = new ArrayList<>(List.of(first));
    while (cursor.peek() == '.' && Names.isStart(cursor.peekNext())) {
      cursor.next();
      path.add(cursor.names().acceptKnown(cursor).orElseGet(cursor::name));
    }
    return new Expr.Name(at, List.copyOf(path));
  }

  private static boolean isOf(String owner, Expr.Name name) {
    return name.path().size() == 2 && name.path().getFirst().equals(owner);
  }

  private static Expr readingInDmn(Expr.Name name) {
    Matcher id = READING_IN_DMN.matcher(name.path().getLast());
    if (!id.matches()) {
      throw new LawException(
          name.at(), "expected a reading such as `readings.A10`, found `" + name.dotted() + "`");
    }
    return new Expr.Reading(name.at(), id.group(1) + "-" + id.group(2));
  }

  private Expr call(Expr.Name name) {
    if (name.path().size() > 1) {
      throw new LawException(name.at(), "a test bears one name, found `" + name.dotted() + "`");
    }
    cursor.expect("(");
    List<Expr.Argument> arguments = cursor.accept(")") ? List.of() : arguments();
    return new Expr.Call(name.at(), name.dotted(), arguments);
  }

  private List<Expr.Argument> arguments() {
    List<Expr.Argument> arguments = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    do {
      cursor.skipBlanks();
      Position at = cursor.at();
      Expr.Argument argument = argument();
      arguments.add(argument);
      checkNames(at, argument.name(), arguments.getFirst().name(), seen);
    } while (cursor.accept(","));
    cursor.expect(")");
    return List.copyOf(arguments);
  }

  private static void checkNames(Position at, String name, String first, Set<String> seen) {
    if (name.isEmpty() != first.isEmpty()) {
      throw new LawException(at, "give all arguments by name or all by their place");
    }
    if (!name.isEmpty() && !seen.add(name)) {
      throw new LawException(at, "the argument `" + name + "` is given twice");
    }
  }

  private Expr.Argument argument() {
    return new Expr.Argument(acceptArgumentName().orElse(""), grammar.expression());
  }

  private Optional<String> acceptArgumentName() {
    cursor.skipBlanks();
    int begin = cursor.offset();
    String name = cursor.names().acceptKnown(cursor).orElseGet(cursor::name);
    if (!name.isEmpty() && cursor.accept(":")) {
      return Optional.of(name);
    }
    cursor.reset(begin);
    return Optional.empty();
  }

  /** The variable of a quantifier. */
  String variable() {
    cursor.skipBlanks();
    return cursor.names().acceptKnown(cursor).orElseGet(() -> plainName("a name for the element"));
  }

  /** A list, by its name: a fact, a decision, a parameter or a dated list. */
  Expr.Name listName() {
    cursor.skipBlanks();
    Position at = cursor.at();
    String first =
        cursor.names().acceptKnown(cursor).orElseGet(() -> plainName("the name of a list"));
    Expr.Name name = path(at, first);
    if (cursor.looksAt("(")) {
      throw new LawException(at, "expected the name of a list, found a call of `" + first + "`");
    }
    return cursor.names().isDmn() ? dated(name) : name;
  }

  /**
   * In DMN {@code lists.violentOrSerious} is what the notation calls {@code violent-or-serious}.
   */
  static Expr.Name dated(Expr.Name name) {
    return isOf("lists", name)
        ? new Expr.Name(name.at(), List.of(hyphened(name.path().getLast())))
        : name;
  }

  private static String hyphened(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
