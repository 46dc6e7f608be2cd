/**
 * The replays that came with comity, each run once and kept as figures: counts with their bounds,
 * by month or by version, and the days on which the law changed. Knows no page.
 */
package comity.server.replays;
