package comity.kernel.compile;

import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one method of a walker's class. */
final class WalkerPart {

  static final ClassDesc SELF = ClassDesc.of(WalkerPart.class.getPackageName(), "CompiledWalker");
  static final ClassDesc FACTS = desc(Facts.class);

  private static final MethodTypeDesc CELL = MethodTypeDesc.of(ConstantDescs.CD_int, FACTS);
  private static final MethodTypeDesc CELL_OF_SLOT =
      MethodTypeDesc.of(ConstantDescs.CD_int, FACTS, ConstantDescs.CD_int);

  private static final int FACTS_PLACE = 0;
  private static final int DOOR_PLACE = 1;

  /** The door is not needed any more once it is passed. */
  private static final int CELL_PLACE = DOOR_PLACE;

  private final CodeBuilder code;
  private final List<Branch> part;
  private final Map<Branch, Door> doors;
  private final ClassData data;
  private final Map<Branch, Label> within = new LinkedHashMap<>();
  private final Map<Node, Label> exits = new LinkedHashMap<>();
  private final Label unknown;

  WalkerPart(CodeBuilder code, List<Branch> part, Map<Branch, Door> doors, ClassData data) {
    this.code = code;
    this.part = part;
    this.doors = doors;
    this.data = data;
    this.unknown = code.newLabel();
    part.forEach(b -> within.put(b, code.newLabel()));
  }

  static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  void write() {
    openDoors();
    for (Branch branch : part) {
      code.labelBinding(within.get(branch));
      ask((Term) branch.variable());
      choose(branch);
    }
    exits.forEach(this::leave);
    code.labelBinding(unknown).aconst_null().areturn();
  }

  private void openDoors() {
    List<SwitchCase> cases = new ArrayList<>();
    for (Branch branch : part) {
      if (doors.containsKey(branch)) {
        cases.add(SwitchCase.of(doors.get(branch).number(), within.get(branch)));
      }
    }
    code.iload(DOOR_PLACE).tableswitch(unknown, cases);
  }

  /** Leaves the cell on the stack, -1 for unknown. */
  private void ask(Term term) {
    switch (term) {
      case FiniteTerm finite ->
          code.aload(FACTS_PLACE)
              .loadConstant(finite.ref().fact().slot())
              .invokestatic(desc(FiniteTerm.class), "cell", CELL_OF_SLOT);
      case QuantifierTerm quantifier -> ask(data.elements(quantifier));
      case GroupTerm other -> ask((Object) other);
    }
  }

  private void ask(Object asked) {
    ClassDesc type = desc(asked.getClass());
    data.load(asked, type, code);
    code.aload(FACTS_PLACE).invokevirtual(type, "cell", CELL);
  }

  private void choose(Branch branch) {
    if (branch.variable().size() == 2) {
      code.istore(CELL_PLACE).iload(CELL_PLACE).ifeq(label(branch.child(0)));
      code.iload(CELL_PLACE).ifgt(label(branch.child(1))).goto_(unknown);
      return;
    }
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < branch.variable().size(); i++) {
      cases.add(SwitchCase.of(i, label(branch.child(i))));
    }
    code.tableswitch(unknown, cases);
  }

  private Label label(Node node) {
    Label inside = node instanceof Branch branch ? within.get(branch) : null;
    return inside != null ? inside : exits.computeIfAbsent(node, n -> code.newLabel());
  }

  private void leave(Node to, Label label) {
    code.labelBinding(label);
    switch (to) {
      case Leaf leaf -> {
        data.load(leaf.value(), ConstantDescs.CD_Object, code);
        code.areturn();
      }
      case Branch branch -> {
        code.aload(FACTS_PLACE);
        doors.get(branch).enter(code);
      }
    }
  }
}
