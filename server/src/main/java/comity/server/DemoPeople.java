package comity.server;

import comity.casework.cases.Agency;
import comity.server.access.DemoProvider;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people of the demonstration. Nobody is called so, and nobody is meant. */
final class DemoPeople {

  static final String JAIL = "nyc-doc";
  static final String POLICE = "nyc-nypd";
  static final String OFFICE = "example-field-office";

  /** When every demonstration begins, so that it shows the same law whenever it is watched. */
  static final Instant FIRST_DAY = Instant.parse("2024-06-01T16:00:00Z");

  private DemoPeople() {}

  static List<Agency> agencies() {
    ZoneId zone = ZoneId.of("America/New_York");
    return List.of(
        new Agency(JAIL, "us-ny-nyc/doc", zone), new Agency(POLICE, "us-ny-nyc/nypd", zone));
  }

  static Map<String, DemoProvider.Person> people() {
    Map<String, DemoProvider.Person> people = new TreeMap<>();
    for (String role :
        List.of("officer", "supervisor", "counsel", "records", "auditor", "administrator")) {
      add(role, JAIL, role, people);
    }
    add("precinct", POLICE, "officer", people);
    add("prosecutor", "ny-da-example", "prosecutor", people);
    add("ice", "us-ice", "requester", people);
    add("hsi", "us-hsi", "requester", people);
    return people;
  }

  private static void add(
      String account, String agency, String role, Map<String, DemoProvider.Person> into) {
    into.put(account, new DemoProvider.Person(account, agency, OFFICE, List.of(role)));
  }
}
