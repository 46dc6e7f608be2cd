package comity.server;

import comity.server.access.DemoProvider;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people of the demonstration. Nobody is called so, and nobody is meant. */
final class DemoPeople {

  private static final String JAIL = "nyc-doc";

  private DemoPeople() {}

  static Map<String, DemoProvider.Person> people() {
    Map<String, DemoProvider.Person> people = new TreeMap<>();
    for (String role :
        List.of("officer", "supervisor", "counsel", "records", "auditor", "administrator")) {
      add(role, JAIL, role, people);
    }
    add("prosecutor", "ny-da-example", "prosecutor", people);
    add("ice", "us-ice", "requester", people);
    add("hsi", "us-hsi", "requester", people);
    return people;
  }

  private static void add(
      String account, String agency, String role, Map<String, DemoProvider.Person> into) {
    into.put(account, new DemoProvider.Person(account, agency, List.of(role)));
  }
}
