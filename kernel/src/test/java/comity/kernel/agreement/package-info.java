/**
 * Holds the compiled kernel against the naive evaluator, case by case, and says with what seed and
 * on what case they disagree. For tests only. The one place where both meet; neither of them knows
 * of it.
 */
package comity.kernel.agreement;
