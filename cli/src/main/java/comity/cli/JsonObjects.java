package comity.cli;

import comity.kernel.json.Utf8;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** JSON objects whose keys are data. */
final class JsonObjects {

  private JsonObjects() {}

  /** An object with the entries of a map, in its order. */
  static <T> void write(Map<String, T> entries, BiConsumer<T, Utf8> value, Utf8 into) {
    into.raw("{");
    List<Map.Entry<String, T>> all = List.copyOf(entries.entrySet());
    for (int i = 0; i < all.size(); i++) {
      into.raw(i == 0 ? "" : ",").text(all.get(i).getKey()).raw(":");
      value.accept(all.get(i).getValue(), into);
    }
    into.raw("}");
  }
}
