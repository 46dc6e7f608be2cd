package comity.kernel.words;

import comity.kernel.law.Acts;
import java.util.List;
import java.util.Map;

/** Acts in words. */
public final class ActWords {

  private static final String TELL = "tell the requester ";

  private static final Map<String, String> ACTS =
      Map.of(
          "hold", "hold the person past release",
          "notify", "tell the requester of the release",
          "transfer", "hand the person over",
          "disclose", "tell the requester other things",
          "admit", "let officers into places that are not public or to the person",
          "assist", "spend staff time or other means on the request",
          "inform", "tell the person of the request",
          "record", "record the request");

  private static final Map<String, String> KINDS =
      Map.of(
          "status", "the person's citizenship or immigration status",
          "incarceration-status", "whether the person is in custody",
          "release-date", "the release date",
          "court-date", "court dates",
          "appointment", "appointments",
          "address", "addresses",
          "criminal-record", "what the criminal record says",
          "other", "other things");

  private ActWords() {}

  /** What is done, to stand behind a verb: {@code hold the person past release}. */
  public static String phrase(String act) {
    return Acts.isDisclosure(act) ? TELL + kind(act) : ACTS.getOrDefault(act, act);
  }

  /** Several acts at once: one, or disclosures. */
  public static String phrase(List<String> acts) {
    return acts.size() == 1
        ? phrase(acts.getFirst())
        : TELL + Listing.and(acts.stream().map(ActWords::kind).toList());
  }

  /** The kind of information of {@code disclose.status}, in words. */
  private static String kind(String act) {
    String kind = Acts.kind(act);
    return KINDS.getOrDefault(kind, kind);
  }
}
