package comity.kernel.law;

import java.util.List;

/**
 * What a fact can still become.
 *
 * @param to values as the vocabulary writes them; for an instant, the paths of other instants, with
 *     which it can come to fall together by moving later
 * @param by who can bring it about
 */
public record Change(List<String> to, List<String> by) {}
