package comity.kernel.json;

import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.sym.PropertyNameMatcher;

/** One case on its way from the token stream into a draft. */
final class CaseText {

  private final TokenStreamFactory factory;
  private final JsonParser parser;
  private final Shape.Group root;
  private final Predicate<String> otherReadings;
  private final CaseFaults faults;
  private LocalDate releaseDue;
  private LocalDate presented;

  CaseText(
      TokenStreamFactory factory,
      JsonParser parser,
      Shape.Group root,
      Predicate<String> otherReadings,
      int firstLine) {
    this.factory = factory;
    this.parser = parser;
    this.root = root;
    this.otherReadings = otherReadings;
    this.faults = new CaseFaults(parser, root, firstLine);
  }

  ReadCase into(Draft draft) {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw faults.here("there is nothing to read; a case is one JSON object, if only {}");
    }
    if (first != JsonToken.START_OBJECT) {
      throw faults.here("a case is one JSON object, not " + CaseFaults.describe(first));
    }
    object(root, draft);
    if (parser.nextToken() != null) {
      throw faults.here("the case ends before this; give several cases one a line, with `-`");
    }
    return new ReadCase(draft, releaseDue, presented);
  }

  private void object(Shape.Group shape, Draft draft) {
    Shape.Keys keys = shape.matched(factory);
    boolean[] seen = new boolean[keys.shapes().size()];
    for (int key = next(keys); key != PropertyNameMatcher.MATCH_END_OBJECT; key = next(keys)) {
      if (key < 0) {
        passOver(shape, parser.currentName());
      } else if (seen[key]) {
        throw faults.of("stands twice; keep one of them");
      } else {
        seen[key] = true;
        parser.nextToken();
        value(keys.shapes().get(key), draft);
      }
    }
  }

  private int next(Shape.Keys keys) {
    return parser.nextNameMatch(keys.names());
  }

  /** A reading that only other laws ask for is no mistake; any other unknown key is. */
  private void passOver(Shape.Group shape, String key) {
    if (!shape.holdsReadings() || !otherReadings.test(key)) {
      throw faults.unknown(shape);
    }
    parser.nextToken();
    parser.skipChildren();
  }

  private void value(Shape shape, Draft draft) {
    JsonToken token = parser.currentToken();
    switch (shape) {
      case Shape.Group group when token == JsonToken.START_OBJECT -> object(group, draft);
      case Shape.Group group when token == JsonToken.VALUE_NULL -> {}
      case Shape.Group group -> throw faults.expectsObject();
      case Shape.Leaf leaf when token == JsonToken.VALUE_NULL -> unknown(leaf, draft);
      case Shape.Leaf leaf when leaf.element() != null -> elements(leaf, draft);
      case Shape.Leaf leaf -> set(leaf.fact(), draft);
    }
  }

  private static void unknown(Shape.Leaf leaf, Draft draft) {
    if (leaf.absent() != null) {
      draft.set(leaf.fact(), leaf.absent());
    }
  }

  private void elements(Shape.Leaf leaf, Draft draft) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw faults.expects(leaf.fact().type());
    }
    draft.empty(leaf.fact().path());
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw faults.expectsObject();
      }
      object(leaf.element(), draft.add(leaf.fact()));
    }
  }

  private void set(Fact fact, Draft draft) {
    Object value = read(fact.type());
    try {
      draft.set(fact, value);
    } catch (FactException e) {
      throw faults.refused(fact, value, e);
    }
    if (value instanceof OffsetDateTime instant) {
      remember(fact, instant.toLocalDate());
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

  private Object read(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> yesNo(t);
      case FactType.OneOf t -> text(t);
      case FactType.Code t -> text(t);
      case FactType.Day t -> time(t, IsoText::day);
      case FactType.Instant t -> time(t, IsoText::instant);
      case FactType.Whole t -> whole(t);
      case FactType.Decimal t -> decimal(t);
      case FactType.SomeOf t -> texts(t);
      case FactType.ListOf t -> throw new IllegalStateException("a list is read by its elements");
    };
  }

  private Boolean yesNo(FactType type) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw faults.expects(type);
    };
  }

  private String text(FactType type) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw faults.expects(type);
    }
    return parser.getString();
  }

  private Object time(FactType type, Function<String, Object> reader) {
    String text = text(type);
    try {
      return reader.apply(text);
    } catch (DateTimeException e) {
      throw faults.noTime(type, text, e);
    }
  }

  /** A number too large for an int is too large for every fact; the draft says so of -1. */
  private Object whole(FactType type) {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw faults.expects(type);
    }
    return parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : -1;
  }

  private Object decimal(FactType type) {
    if (!parser.currentToken().isNumeric()) {
      throw faults.expects(type);
    }
    return parser.getDecimalValue();
  }

  private List<String> texts(FactType type) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw faults.expects(type);
    }
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String text = text(type);
      if (!texts.contains(text)) {
        texts.add(text);
      }
    }
    return texts;
  }
}
