package comity.server.replays;

import comity.replay.Report;
import java.util.List;

/**
 * A replay that was run.
 *
 * @param assumed whether one fact more was assumed for every record
 */
public record Shown(Report report, boolean assumed, List<Figure> figures) {}
