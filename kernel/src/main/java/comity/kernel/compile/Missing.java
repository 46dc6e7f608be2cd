package comity.kernel.compile;

/**
 * What stands where a decision gives no value.
 *
 * @param clash whether rules disagree; otherwise no rule matches
 */
public record Missing(String decision, boolean clash) {}
