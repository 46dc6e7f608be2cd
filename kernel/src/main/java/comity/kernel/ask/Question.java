package comity.kernel.ask;

import comity.kernel.law.Fact;

/**
 * The next thing to ask.
 *
 * @param path of the fact, {@code warrant.issuer}, {@code person.convictions[0].level} or {@code
 *     reading A-10}; of a list, how many elements it has is asked
 * @param fact what the vocabulary says of it: the words of the question and who can answer it
 * @param exactly whether something is known of it already, a section without its subdivision, that
 *     is not exact enough
 */
public record Question(String path, Fact fact, boolean exactly) {}
