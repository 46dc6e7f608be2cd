package comity.kernel.decide;

/**
 * A value that is a fact nobody knows.
 *
 * @param path the fact
 */
public record Unread(String path) {}
