package comity.replay;

import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;

/** Turns values of DuckDB into facts. NULL is unknown, at every depth. */
final class FactReader {

  private FactReader() {}

  /**
   * Sets the fact unless the value is NULL.
   *
   * @throws FactException if the value is not of the fact's type
   */
  static void set(Draft draft, Fact fact, Object value) throws SQLException {
    if (value == null) {
      return;
    }
    switch (fact.type()) {
      case FactType.ListOf t -> elements(draft, fact, value);
      case FactType.SomeOf t -> draft.set(fact, items(fact, value));
      default -> draft.set(fact, plain(value));
    }
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Byte n -> n.intValue();
      case Short n -> n.intValue();
      case BigInteger n -> new BigDecimal(n);
      default -> value;
    };
  }

  private static List<Object> items(Fact fact, Object value) throws SQLException {
    if (value instanceof Array array) {
      return Arrays.asList((Object[]) array.getArray());
    }
    throw new FactException(fact.path(), "expects a list");
  }

  private static void elements(Draft draft, Fact fact, Object value) throws SQLException {
    draft.empty(fact.path());
    int index = 0;
    for (Object item : items(fact, value)) {
      try {
        element(draft.add(fact), item);
      } catch (FactException e) {
        throw new FactException(fact.path() + "[" + index + "]." + e.path(), e.says(), e);
      }
      index++;
    }
  }

  /** An element that is NULL is one of which nothing is known. */
  private static void element(Draft draft, Object item) throws SQLException {
    if (item == null) {
      return;
    }
    if (!(item instanceof DuckDBStruct struct)) {
      throw new FactException("", "expects a struct with the element's facts");
    }
    for (Map.Entry<String, Object> field : struct.getMap().entrySet()) {
      Fact fact =
          draft
              .type()
              .fact(field.getKey())
              .orElseThrow(
                  () -> new FactException(field.getKey(), "is not a fact of a " + draft.type()));
      set(draft, fact, field.getValue());
    }
  }
}
