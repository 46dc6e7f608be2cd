package comity.kernel.compile;

import java.util.List;

/** Several results of one decision, by name. */
public record Row(List<String> names, List<Object> values) {

  /** The result of that name; null if there is none. */
  public Object value(String name) {
    int i = names.indexOf(name);
    return i < 0 ? null : values.get(i);
  }
}
