/**
 * Cases in and decisions out as JSON, on a streaming parser and generator: no trees, no reflection.
 * Knows the vocabulary and what a decision is made of; knows neither how it was found nor where the
 * bytes come from.
 */
package comity.kernel.json;
