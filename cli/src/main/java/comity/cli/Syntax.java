package comity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a verb takes. Said to picocli in code: to find it in annotations took a sixth of a
 * decision's start. What is returned here holds the caller's values once the verb is called.
 */
final class Syntax {

  private final String name;
  private final String description;
  private final List<OptionSpec> options = new ArrayList<>();
  private final List<PositionalParamSpec> arguments = new ArrayList<>();

  Syntax(String name, String description) {
    this.name = name;
    this.description = description;
  }

  /** An option that is there or not. */
  BooleanSupplier flag(String option, String says) {
    OptionSpec spec =
        keep(OptionSpec.builder(option).type(boolean.class).arity("0").description(says).build());
    return () -> Boolean.TRUE.equals(spec.<Boolean>getValue());
  }

  /**
   * An option with a value; null where it was not given.
   *
   * @param names one, or several with a comma and a space between
   */
  <T> Supplier<T> option(Class<T> type, String names, String label, String says) {
    OptionSpec.Builder builder = OptionSpec.builder(names.split(", ")).paramLabel(label);
    return keep(builder.type(type).description(says).build())::getValue;
  }

  /** An option with a value for where it was not given. */
  <T> Supplier<T> option(
      Class<T> type, String option, String label, String says, String otherwise) {
    OptionSpec.Builder builder = OptionSpec.builder(option).paramLabel(label).type(type);
    return keep(builder.description(says).defaultValue(otherwise).build())::getValue;
  }

  /** An option that may be given several times. */
  <T> Supplier<List<T>> options(Class<T> type, String option, String label, String says) {
    OptionSpec.Builder builder = OptionSpec.builder(option).paramLabel(label).description(says);
    return all(keep(builder.type(List.class).auxiliaryTypes(type).build()));
  }

  /** What must stand behind the verb. */
  <T> Supplier<T> argument(Class<T> type, String label, String says) {
    PositionalParamSpec.Builder builder =
        PositionalParamSpec.builder().paramLabel(label).required(true);
    return keep(builder.type(type).arity("1").description(says).build())::getValue;
  }

  /** What may stand behind the verb, at least so often. */
  <T> Supplier<List<T>> arguments(int least, Class<T> type, String label, String says) {
    PositionalParamSpec.Builder builder =
        PositionalParamSpec.builder().paramLabel(label).arity(least + "..*").required(least > 0);
    return all(keep(builder.type(List.class).auxiliaryTypes(type).description(says).build()));
  }

  private OptionSpec keep(OptionSpec option) {
    options.add(option);
    return option;
  }

  private PositionalParamSpec keep(PositionalParamSpec argument) {
    arguments.add(argument);
    return argument;
  }

  private static <T> Supplier<List<T>> all(ArgSpec spec) {
    return () -> {
      List<T> values = spec.getValue();
      return values == null ? List.of() : List.copyOf(values);
    };
  }

  /** What reads the arguments of the verb and then calls it. */
  CommandLine commandLine(Callable<Integer> verb) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(verb).name(name);
    spec.usageMessage().description(description);
    spec.versionProvider(new Version());
    options.forEach(spec::addOption);
    arguments.forEach(spec::addPositional);
    addStandardOptions(spec);
    return new CommandLine(spec);
  }

  private static void addStandardOptions(CommandSpec spec) {
    OptionSpec.Builder help = OptionSpec.builder("-h", "--help").usageHelp(true);
    OptionSpec.Builder version = OptionSpec.builder("-V", "--version").versionHelp(true);
    spec.addOption(help.description("Show this help message and exit.").build());
    spec.addOption(version.description("Print version information and exit.").build());
  }
}
