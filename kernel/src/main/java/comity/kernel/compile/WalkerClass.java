package comity.kernel.compile;

import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Nodes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the class of one walker: a branch of the diagram is a branch of its code, so that the
 * processor can run ahead on the way it expects and need not wait for one answer before it reads
 * the next. The code is cut into methods, for the virtual machine leaves long ones uncompiled; a
 * method is entered at one of its numbered doors and ends at a leaf or in a later method.
 */
final class WalkerClass {

  /** Bytes of code in a method; past 8000 HotSpot only interprets it. */
  private static final int LONGEST = 6000;

  /**
   * The branches and different leaves of one class; each takes a few of its 65,535 constants at
   * most, and past this a walk from branch to branch is no slower to get going.
   */
  private static final int MOST = 10_000;

  private static final MethodTypeDesc VALUE =
      MethodTypeDesc.of(ConstantDescs.CD_Object, WalkerPart.FACTS);

  private final Node root;
  private final Set<Node> nodes;
  private final List<List<Branch>> parts = new ArrayList<>();
  private final Map<Branch, Integer> partOf = new HashMap<>();
  private final Map<Branch, Door> doors = new LinkedHashMap<>();
  private final ClassData data = new ClassData();

  WalkerClass(Node root) {
    this.root = root;
    this.nodes = Nodes.of(root);
  }

  Walker make() {
    if (root instanceof Leaf leaf) {
      return facts -> leaf.value();
    }
    if (nodes.size() > MOST) {
      return facts -> Walk.value(root, facts);
    }
    divide();
    findDoors();
    byte[] bytes = ClassFile.of().build(WalkerPart.SELF, this::write);
    try {
      MethodHandles.Lookup made =
          MethodHandles.lookup().defineHiddenClassWithClassData(bytes, data.objects(), true);
      return (Walker) made.lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the class of a walker cannot be made", e);
    }
  }

  /** Branches in the order in which they are asked, so that a method leads to later ones only. */
  private void divide() {
    int bytes = LONGEST;
    for (Branch branch : inOrder()) {
      bytes += bytes(branch);
      if (bytes > LONGEST) {
        parts.add(new ArrayList<>());
        bytes = bytes(branch);
      }
      parts.getLast().add(branch);
      partOf.put(branch, parts.size() - 1);
    }
  }

  private List<Branch> inOrder() {
    return nodes.stream()
        .filter(Branch.class::isInstance)
        .map(Branch.class::cast)
        .sorted(Comparator.comparingLong(b -> b.variable().order()))
        .toList();
  }

  private static List<Node> children(Branch branch) {
    List<Node> children = new ArrayList<>();
    for (int i = 0; i < branch.variable().size(); i++) {
      children.add(branch.child(i));
    }
    return children;
  }

  /**
   * About as many bytes as its code has, with a jump or a call to another method for each child.
   */
  private static int bytes(Branch branch) {
    return 24 + 12 * branch.variable().size();
  }

  private void findDoors() {
    int[] last = new int[parts.size()];
    last[0]++;
    doors.put((Branch) root, Door.FIRST);
    for (List<Branch> part : parts) {
      part.stream().flatMap(b -> children(b).stream()).forEach(c -> findDoor(part, c, last));
    }
  }

  private void findDoor(List<Branch> from, Node to, int[] last) {
    if (to instanceof Branch branch && parts.get(partOf.get(branch)) != from) {
      doors.computeIfAbsent(branch, b -> new Door(partOf.get(b), last[partOf.get(b)]++));
    }
  }

  private void write(ClassBuilder into) {
    into.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
        .withInterfaceSymbols(WalkerPart.desc(Walker.class))
        .withMethodBody(
            ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, 0, WalkerClass::writeConstructor)
        .withMethodBody("value", VALUE, ClassFile.ACC_PUBLIC, WalkerClass::writeValue);
    for (int i = 0; i < parts.size(); i++) {
      List<Branch> part = parts.get(i);
      into.withMethodBody(
          Door.method(i),
          Door.TYPE,
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC,
          code -> new WalkerPart(code, part, doors, data).write());
    }
  }

  private static void writeConstructor(CodeBuilder code) {
    code.aload(0)
        .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
        .return_();
  }

  private static void writeValue(CodeBuilder code) {
    code.aload(1);
    Door.FIRST.enter(code);
  }
}
