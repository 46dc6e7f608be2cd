package comity.cli;

import comity.kernel.witness.WitnessFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The solver, which is built only by those who ask for it and lies in a folder of its own. */
final class SolverFolder {

  /** What adds it. */
  static final String HOW =
      "`mvn -Psolver package -pl solver -am -DskipTests` adds a solver that finds single cases";

  /** Names the folder that holds its jar, and under `lib` those that it stands on. */
  private static final String VARIABLE = "COMITY_SOLVER";

  private SolverFolder() {}

  /** Loads it, if it was built. */
  static Optional<WitnessFinder> finder(Surroundings around) {
    String folder = around.environment().apply(VARIABLE);
    return folder == null ? Optional.empty() : load(Path.of(folder));
  }

  private static Optional<WitnessFinder> load(Path folder) {
    List<URL> jars = new ArrayList<>(jars(folder));
    jars.addAll(jars(folder.resolve("lib")));
    // Never closed: the solver's classes are needed as long as the command runs.
    ClassLoader loader =
        new URLClassLoader(jars.toArray(URL[]::new), WitnessFinder.class.getClassLoader());
    try {
      return ServiceLoader.load(WitnessFinder.class, loader).findFirst();
    } catch (ServiceConfigurationError e) {
      throw new CommandException(
          "the solver in `" + folder + "` does not fit this comity; " + HOW, e);
    }
  }

  private static List<URL> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .map(SolverFolder::url)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
