package comity.kernel.compile;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Where a method of a walker's class is entered: the number of the method and that of its door. */
record Door(int part, int number) {

  static final Door FIRST = new Door(0, 0);

  /** From the facts and the number of a door to the value of a leaf. */
  static final MethodTypeDesc TYPE =
      MethodTypeDesc.of(ConstantDescs.CD_Object, WalkerPart.FACTS, ConstantDescs.CD_int);

  static String method(int part) {
    return "part" + part;
  }

  /** Goes there with the facts that lie on the stack, and ends with what comes back. */
  void enter(CodeBuilder code) {
    code.loadConstant(number).invokestatic(WalkerPart.SELF, method(part), TYPE).areturn();
  }
}
