package comity.cli;

import java.util.concurrent.Callable;

/** Stands in the list of verbs; the launcher starts the service from a class path of its own. */
final class ServeVerb implements Callable<Integer> {

  ServeVerb(Syntax syntax, Surroundings around) {
    // The service reads its own options.
  }

  @Override
  public Integer call() {
    throw new CommandException(
        "what needs the records, as `./comity serve` does, is not in this jar; use the launcher"
            + " `./comity`");
  }
}
