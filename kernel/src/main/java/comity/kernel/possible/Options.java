package comity.kernel.possible;

/**
 * What a group may still answer to those of its terms that come after the last one asked; terms are
 * asked in their order. Kept once each for one record: told apart by identity.
 */
abstract sealed class Options permits VectorOptions, ListOptions {

  /** What is left once the term of that index gets that answer; null if it cannot. */
  abstract Options take(int index, int cell);
}
