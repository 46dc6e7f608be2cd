package comity.kernel.notation;

import java.util.List;

/** What stands under one heading of the second level. */
record Section(Line heading, List<Line> body) {}
