package comity.kernel.outcome;

import java.util.List;

/**
 * How long an act may last.
 *
 * @param duration ISO 8601, {@code PT48H}
 * @param excluding the days that do not count: {@code saturday}, {@code sunday}, {@code holiday}
 * @param calendar the calendar of those holidays, {@code us-ny}; empty where none is needed
 * @param from what starts the clock: {@code release-due}, {@code search-ended}
 */
public record Limit(String duration, List<String> excluding, String calendar, String from) {}
