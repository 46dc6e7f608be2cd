package comity.kernel.compile;

import java.util.SortedSet;

/** A decision's value and the rules that gave it. */
public record Answered(Object value, SortedSet<RuleRef> rules) {}
