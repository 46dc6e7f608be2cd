package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.store.Place;
import java.nio.file.Path;
import java.util.List;

/**
 * What a service of casework needs to know.
 *
 * @param place where the records are kept
 * @param laws the folder of laws
 * @param agencies whose cases are kept
 */
public record Settings(Place place, Path laws, List<Agency> agencies) {

  public Settings {
    agencies = List.copyOf(agencies);
  }
}
