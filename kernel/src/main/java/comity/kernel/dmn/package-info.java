/**
 * The standard's way in and out: DMN 1.1 to 1.7 files become law texts, law texts become DMN 1.3
 * files. Hands both over as values of {@code law}; knows no diagram and decides nothing, so that
 * there is one way only in which a decision is computed.
 */
package comity.kernel.dmn;
