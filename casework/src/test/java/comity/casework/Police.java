package comity.casework;

/** A detainer of 2016 that the police may honor for 48 hours without a judge. */
final class Police {

  static final String CUSTODY =
      """
      {"custody": {"arrestedOn": "2016-06-01", "basis": "arrest",
         "releaseDueAt": "2016-06-03T09:00:00-04:00", "judicialDepartment": "second",
         "handOverWait": "none", "atCourt": false},
       "person": {"terrorWatchlistMatch": false, "reenteredAfterRemoval": true, "convictions": [
         {"statute": "NY PL", "section": "120.05", "level": "felony", "jurisdiction": "US-NY",
          "judgmentOn": "1999-03-01", "status": "final", "youthfulOffender": false,
          "juvenile": false, "daysIncarcerated": 0, "daysIncarceratedBeforeJudgment": 0,
          "equivalentOf": "none", "attempt": "none"}]}}
      """;

  static final String REQUEST =
      """
      {"request": {"kind": "detainer", "form": "I-247D", "box": "none",
         "presentedAt": "2016-06-02T10:15:00-04:00", "reason": "removal-warrant",
         "purpose": "civil-immigration", "lawEnforced": "presence-or-entry",
         "information": ["release-date"], "servedOnPerson": true, "requiredByLaw": false,
         "cooperativeArrangement": false, "withinDetainerSections": false, "dutyUnderLaw": false,
         "requester": {"agency": "us-ice", "federal": true, "enforcesCivilImmigrationLaw": true,
           "nonLocalLawEnforcement": true}},
       "warrant": {"issuer": "none"}}
      """;

  private Police() {}
}
