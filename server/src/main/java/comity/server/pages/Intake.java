package comity.server.pages;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an officer has said of a request so far. The page carries it from step to step; nothing is
 * recorded before the officer says so.
 *
 * @param caseId of a case that there is; empty for a person who is not registered yet
 * @param number the agency's own of the custody
 * @param office of the requester, by which it is known here
 * @param key under which it is recorded, once
 * @param closed the paths of what nobody knows
 */
record Intake(
    String caseId,
    String number,
    String requester,
    String office,
    String channel,
    Instant received,
    CaseFacts facts,
    Set<String> closed,
    String key) {

  Intake with(CaseFacts more) {
    return new Intake(caseId, number, requester, office, channel, received, more, closed, key);
  }

  Intake closing(String path) {
    Set<String> all = new TreeSet<>(closed);
    all.add(path);
    return closed(all);
  }

  Intake opening(String path) {
    Set<String> all = new TreeSet<>(closed);
    all.remove(path);
    return closed(all);
  }

  private Intake closed(Set<String> all) {
    return new Intake(caseId, number, requester, office, channel, received, facts, all, key);
  }

  String kind() {
    return facts.root().path("request").path("kind").asString("");
  }

  /** As the page carries it. */
  static Intake of(Form form) {
    return new Intake(
        form.text("case"),
        form.text("number"),
        form.text("requester"),
        form.text("office"),
        form.text("channel"),
        Instant.parse(form.text("received")),
        CaseFacts.of(form.text("facts")),
        new TreeSet<>(form.all("closed")),
        form.text("key"));
  }
}
