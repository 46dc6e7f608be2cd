package comity.replay;

/**
 * What a law says of one act for a pattern of facts.
 *
 * @param possible the modalities that are possible, joined by a comma and a blank
 * @param hangsOn the facts and readings that would settle it, joined likewise; empty when settled
 */
record Settled(String possible, String hangsOn) {

  static final String JOINT = ", ";
}
