package comity.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine;

/** The verbs of the command, in the order in which help lists them. */
final class Verbs {

  private final Map<String, Verb> byName = new LinkedHashMap<>();

  /**
   * A verb, whose class is loaded only when it is used.
   *
   * @param make reads its arguments by that syntax
   */
  private record Verb(
      String name, String description, BiFunction<Syntax, Surroundings, Callable<Integer>> make) {}

  Verbs() {
    add("decide", "What may, must and must not be done in a case, and why.", DecideVerb::new);
    add(
        "explain",
        "A decision at length: every rule behind it, down to the facts.",
        ExplainVerb::new);
    add(
        "ask",
        "An interview: asks only what can still change the answer, the most telling first.",
        AskVerb::new);
    add(
        "laws",
        "The laws, their versions, what each regulates and whether it is verified.",
        LawsVerb::new);
    add(
        "diff",
        "What one law changes against another: every case that is answered otherwise, with an"
            + " example.",
        DiffVerb::new);
    add("validate", "Every fault of the laws with its file, line and column.", ValidateVerb::new);
    add(
        "test",
        "Runs the scenarios beside the laws and shows which do not come out.",
        TestVerb::new);
    add("fmt", "The canonical layout of law files; it never changes what they mean.", FmtVerb::new);
    add("import", "A DMN file (1.1 to 1.7) as a law file.", ImportVerb::new);
    add("export", "A version of a law as DMN 1.3, with all that it borrows.", ExportVerb::new);
    add(
        "tck",
        "Runs test cases of the DMN Technology Compatibility Kit: passed, refused, wrong. Fails if"
            + " one is wrong.",
        TckVerb::new);
    add(
        "readings",
        "What hangs on each reading of an unclear text: in which cases, and on how many records.",
        ReadingsVerb::new);
    add(
        "replay",
        "Holds records against one law or several, side by side, and counts the answers.",
        ReplayVerb::new);
    add(
        "ledger",
        "Checks a ledger from its files alone: nothing changed, dropped, moved, forked or rolled"
            + " back.",
        LedgerVerb::new);
    add("serve", "The same over HTTP, as a service.", ServeVerb::new);
    add(
        "report",
        "The report that a statute orders of an agency, made from the records.",
        ServeVerb::new);
    add(
        "rebuild",
        "Makes the lists of the records again from the events, and says where they differed.",
        ServeVerb::new);
  }

  private void add(
      String name, String description, BiFunction<Syntax, Surroundings, Callable<Integer>> make) {
    byName.put(name, new Verb(name, description, make));
  }

  Collection<String> names() {
    return byName.keySet();
  }

  CommandLine commandLine(String name, Surroundings around) {
    Verb verb = byName.get(name);
    Syntax syntax = new Syntax(verb.name(), verb.description());
    return syntax.commandLine(verb.make().apply(syntax, around));
  }
}
