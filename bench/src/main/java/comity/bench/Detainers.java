package comity.bench;

/** The facts of an invented detainer, as they are sent. */
final class Detainers {

  private Detainers() {}

  static String facts(String issuer) {
    return """
    {"request": {"kind": "detainer", "form": "I-247A", "box": "1", "reason": "removal-warrant",
      "presentedAt": "2024-06-01T11:00:00-04:00", "purpose": "civil-immigration",
      "lawEnforced": "presence-or-entry", "information": ["release-date"], "servedOnPerson": true,
      "requiredByLaw": false, "cooperativeArrangement": false, "withinDetainerSections": false,
      "dutyUnderLaw": false, "requester": {"agency": "us-ice", "federal": true,
        "enforcesCivilImmigrationLaw": true, "nonLocalLawEnforcement": true}},
     "warrant": {"issuer": "%s", "presentedAt": "2024-06-01T11:00:00-04:00",
      "probableCause": true, "authorizesCustody": true, "purpose": "civil-removal"}}
    """
        .formatted(issuer);
  }

  /** The same with who sent it, as the route for requests takes it. */
  static String body(String issuer) {
    return """
    {"requester": {"agency": "us-ice", "office": "example-field-office"}, "channel": "email",
     "receivedAt": "2024-06-01T11:00:00-04:00", "facts": %s}
    """
        .formatted(facts(issuer));
  }
}
