package comity.kernel.json;

import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.json.JsonScanner.Kind;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One case on its way from bytes into a draft. */
final class CaseText {

  private final JsonScanner json;
  private final Shape.Group root;
  private final Predicate<String> otherReadings;
  private final CaseFaults faults;
  private LocalDate releaseDue;
  private LocalDate presented;

  CaseText(JsonScanner json, Shape.Group root, Predicate<String> otherReadings, CaseFaults faults) {
    this.json = json;
    this.root = root;
    this.otherReadings = otherReadings;
    this.faults = faults;
  }

  ReadCase into(Draft draft) {
    if (json.isAtEnd()) {
      throw faults.empty();
    }
    if (json.kind() != Kind.OBJECT) {
      throw faults.noCase(json.position());
    }
    object(root, draft);
    if (!json.isAtEnd()) {
      throw faults.here(
          json.position(), "the case ends before this; give several cases one a line, with `-`");
    }
    return new ReadCase(draft, releaseDue, presented);
  }

  private void object(Shape.Group shape, Draft draft) {
    Shape.Keys keys = shape.matched();
    boolean[] seen = new boolean[keys.count()];
    int key = Names.NONE;
    json.open();
    for (boolean first = true; json.next('}', first); first = false) {
      int at = json.position();
      key = keys.read(json, key);
      if (key == Names.NONE) {
        passOver(shape, at);
      } else if (seen[key]) {
        throw faults.of(at, "stands twice; keep one of them");
      } else {
        seen[key] = true;
        value(keys.shape(key), draft);
      }
    }
  }

  /** A reading that only other laws ask for is no mistake; any other unknown key is. */
  private void passOver(Shape.Group shape, int at) {
    if (!shape.holdsReadings() || !otherReadings.test(faults.key(at))) {
      throw faults.unknown(at, shape);
    }
    json.pass();
  }

  private void value(Shape shape, Draft draft) {
    Kind kind = json.kind();
    if (kind == Kind.NULL) {
      json.pass(kind);
      unknown(shape, draft);
      return;
    }
    if (shape instanceof Shape.Leaf leaf) {
      set(leaf, kind, draft);
    } else if (kind == Kind.OBJECT) {
      object((Shape.Group) shape, draft);
    } else {
      throw faults.expectsObject(json.position());
    }
  }

  private static void unknown(Shape shape, Draft draft) {
    if (shape instanceof Shape.Leaf leaf && leaf.absent() != null) {
      draft.set(leaf.fact(), leaf.absent());
    }
  }

  private void elements(Shape.Leaf leaf, Kind kind, Draft draft) {
    expect(kind == Kind.LIST, leaf.fact().type());
    draft.empty(leaf.fact());
    json.open();
    for (boolean first = true; json.next(']', first); first = false) {
      if (json.kind() != Kind.OBJECT) {
        throw faults.expectsObject(json.position());
      }
      object(leaf.element(), draft.add(leaf.fact()));
    }
  }

  private void set(Shape.Leaf leaf, Kind kind, Draft draft) {
    Fact fact = leaf.fact();
    switch (leaf.form()) {
      case YES_NO -> draft.choose(fact, yesNo(kind, fact.type()));
      case ONE_OF -> draft.choose(fact, oneOf(leaf, kind));
      case SOME_OF -> draft.set(fact, someOf(leaf, kind));
      case CODE -> draft.set(fact, code(kind, fact.type()));
      case DAY -> time(fact, kind, draft, IsoText::day);
      case INSTANT -> time(fact, kind, draft, IsoText::instant);
      case WHOLE -> number(fact, kind == Kind.NUMBER && json.isWhole(), draft);
      case DECIMAL -> number(fact, kind == Kind.NUMBER, draft);
      case LIST -> elements(leaf, kind, draft);
    }
  }

  private int yesNo(Kind kind, FactType type) {
    expect(kind == Kind.TRUE || kind == Kind.FALSE, type);
    json.pass(kind);
    return kind == Kind.TRUE ? 1 : 0;
  }

  private int oneOf(Shape.Leaf leaf, Kind kind) {
    FactType.OneOf type = (FactType.OneOf) leaf.fact().type();
    expect(kind == Kind.TEXT, type);
    return among(leaf.values(), type.values());
  }

  private List<String> someOf(Shape.Leaf leaf, Kind kind) {
    FactType.SomeOf type = (FactType.SomeOf) leaf.fact().type();
    expect(kind == Kind.LIST, type);
    List<String> chosen = new ArrayList<>();
    json.open();
    for (boolean first = true; json.next(']', first); first = false) {
      expect(json.kind() == Kind.TEXT, type);
      String value = type.values().get(among(leaf.values(), type.values()));
      if (!chosen.contains(value)) {
        chosen.add(value);
      }
    }
    return chosen;
  }

  private int among(Names names, List<String> values) {
    int at = json.position();
    int value = json.name(names);
    if (value == Names.NONE) {
      throw faults.odd(at, values);
    }
    return value;
  }

  private String code(Kind kind, FactType type) {
    expect(kind == Kind.TEXT, type);
    return json.text();
  }

  private void time(Fact fact, Kind kind, Draft draft, JsonScanner.Reading reader) {
    int at = json.position();
    expect(kind == Kind.TEXT, fact.type());
    try {
      Object time = json.text(reader);
      draft.set(fact, time);
      if (time instanceof OffsetDateTime instant) {
        remember(fact, instant.toLocalDate());
      }
    } catch (DateTimeException e) {
      throw faults.noTime(at, fact.type(), e);
    } catch (FactException e) {
      throw faults.of(at, e.says());
    }
  }

  /** Facts hold instants without their offset, which tells the day on the wall. */
  private void remember(Fact fact, LocalDate day) {
    switch (fact.path()) {
      case "custody.releaseDueAt" -> releaseDue = day;
      case "request.presentedAt" -> presented = day;
      default -> {}
    }
  }

  private void number(Fact fact, boolean fits, Draft draft) {
    int at = json.position();
    expect(fits, fact.type());
    try {
      draft.set(fact, json.number());
    } catch (FactException e) {
      throw faults.of(at, e.says());
    }
  }

  /** The value that stands next must be so. */
  private void expect(boolean so, FactType type) {
    if (!so) {
      throw faults.expects(json.position(), type);
    }
  }
}
