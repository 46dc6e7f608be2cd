/**
 * Cases in and decisions out as JSON: no trees, no reflection, and no library, since one takes
 * longer than a whole decision. Knows the vocabulary and what a decision is made of; knows neither
 * how it was found nor where the bytes come from.
 */
package comity.kernel.json;
