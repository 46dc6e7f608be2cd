package comity.kernel.agreement;

import comity.kernel.law.Acts;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Outcome;
import comity.kernel.oracle.Tree;

/** What the kernel and the naive evaluator say, in the words of the latter. */
final class Plain {

  private Plain() {}

  /** What the kernel says. */
  static Outcome of(comity.kernel.outcome.Outcome outcome) {
    return new Outcome(
        outcome.modality(),
        outcome.limits().stream()
            .map(l -> new Outcome.Limit(l.duration(), l.excluding(), l.calendar(), l.from()))
            .findFirst()
            .orElse(null));
  }

  /** Where rules leave a gap or disagree, the kernel sends the reader to counsel. */
  static Outcome said(Outcome naive) {
    return isNone(naive) ? counsel() : naive;
  }

  static boolean isNone(Outcome naive) {
    return naive.equals(Outcome.GAP) || naive.equals(Outcome.CLASH);
  }

  static Outcome counsel() {
    return new Outcome("needs-counsel", null);
  }

  /** The case in which that act is asked about. */
  static Tree asked(Tree tree, String act) {
    return Acts.isDisclosure(act) ? tree.copy().put(Vocabulary.INFORMATION, Acts.kind(act)) : tree;
  }

  /** The disclosure that the case asks about. */
  static String disclosed(Tree tree) {
    return Acts.disclosing(String.valueOf(tree.values().get(Vocabulary.INFORMATION)));
  }
}
