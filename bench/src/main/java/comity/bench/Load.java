package comity.bench;

import java.nio.file.Path;

/**
 * A database of many invented cases, and requests at a steady rate on it: {@code make DIR CASES}
 * makes the data folder of a demonstration, {@code send PORT DIR RATE SECONDS} asks the service
 * that runs on it; {@code start DIR TIMES} sees how long the service takes to start.
 */
final class Load {

  private Load() {}

  static void main(String[] args) throws Exception {
    switch (args.length == 0 ? "" : args[0]) {
      case "make" -> new ManyCases(Path.of(args[1]), Integer.parseInt(args[2])).make();
      case "send" ->
          new SteadyLoad(Integer.parseInt(args[1]), Path.of(args[2]))
              .run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
      case "start" -> new StartUp(Path.of(args[1])).run(Integer.parseInt(args[2]));
      default ->
          throw new IllegalArgumentException(
              "make DIR CASES, send PORT DIR RATE SECONDS or start DIR TIMES");
    }
  }
}
