package comity.kernel.dmn;

import comity.kernel.dmn.DrgElement.Parameter;
import comity.kernel.feel.Expr;
import comity.kernel.law.LawException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which argument of a call goes to which parameter. */
final class CallArguments {

  private CallArguments() {}

  /** The arguments by parameter; each parameter has one. */
  static Map<String, Expr> of(Expr.Call call, Meaning.Function function) {
    Map<String, Expr> given = new TreeMap<>();
    List<Parameter> parameters = function.parameters();
    int found = call.arguments().size();
    if (found != parameters.size()) {
      String takes = "` takes " + parameters.size() + " arguments, found " + found;
      throw fault(call, "`" + call.function() + takes);
    }
    for (int i = 0; i < parameters.size(); i++) {
      Expr.Argument argument = call.arguments().get(i);
      given.put(parameter(call, function, i, argument.name()), argument.value());
    }
    return given;
  }

  private static String parameter(
      Expr.Call call, Meaning.Function function, int place, String name) {
    List<Parameter> parameters = function.parameters();
    if (!name.isEmpty()) {
      return named(call, parameters, name);
    }
    if (function.byName() && parameters.size() > 1) {
      throw fault(
          call, "the service `" + call.function() + "` is called by place; name its arguments");
    }
    return parameters.get(place).name();
  }

  private static String named(Expr.Call call, List<Parameter> parameters, String name) {
    if (parameters.stream().noneMatch(p -> p.name().equals(name))) {
      throw fault(call, "`" + call.function() + "` has no parameter `" + name + "`");
    }
    return name;
  }

  private static LawException fault(Expr.Call call, String says) {
    return new LawException(call.at(), says);
  }
}
