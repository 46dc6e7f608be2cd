package comity.casework.cases;

/**
 * Who asks.
 *
 * @param agency the body, as in {@code us-ice}
 * @param office the office or account by which it is known here; no officer's name
 */
public record Requester(String agency, String office) {}
