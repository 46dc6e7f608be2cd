package comity.kernel.compile;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects that a walker's class needs. They are handed over with the class and loaded as
 * constants, so the virtual machine knows the very objects when it compiles.
 */
final class ClassData {

  private final List<Object> objects = new ArrayList<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private final Map<QuantifierTerm, Elements> elements = new HashMap<>();

  /** All that were loaded. */
  List<Object> objects() {
    return List.copyOf(objects);
  }

  Elements elements(QuantifierTerm term) {
    return elements.computeIfAbsent(term, t -> new Elements(t, Walker.of(t.condition())));
  }

  /** Puts the object on the stack. */
  void load(Object object, ClassDesc type, CodeBuilder code) {
    code.loadConstant(
        DynamicConstantDesc.ofNamed(
            ConstantDescs.BSM_CLASS_DATA_AT, ConstantDescs.DEFAULT_NAME, type, place(object)));
  }

  private int place(Object object) {
    return places.computeIfAbsent(
        object,
        o -> {
          objects.add(o);
          return objects.size() - 1;
        });
  }
}
