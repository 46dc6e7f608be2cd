package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlText;
import comity.kernel.feel.Expr;
import comity.kernel.feel.Names;
import comity.kernel.law.LawException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The expressions of a file's elements, read with the names that each may use. */
final class Logics {

  private final DmnModel model;
  private final List<String> partNames;

  Logics(DmnModel model, DmnTypes types) {
    this.model = model;
    this.partNames = types.partNames();
  }

  /** The names that the logic of that element may use, those of parts and parameters among them. */
  Names names(DrgElement element) {
    List<String> names = new ArrayList<>(partNames);
    List<DrgElement.Reference> requires = List.of();
    if (element instanceof DrgElement.Decision d) {
      requires = d.requires();
    } else if (element instanceof DrgElement.Knowledge k) {
      requires = k.requires();
      k.parameters().forEach(p -> names.add(p.name()));
    }
    requires.forEach(r -> addNames(model.element(r.id()), names));
    return Names.dmn(names);
  }

  private void addNames(DrgElement required, List<String> names) {
    if (required == null) {
      return;
    }
    names.add(required.name());
    switch (required) {
      case DrgElement.Knowledge k -> k.parameters().forEach(p -> names.add(p.name()));
      case DrgElement.Service s -> {
        s.inputDecisions().forEach(r -> addName(r, names));
        s.inputData().forEach(r -> addName(r, names));
      }
      default -> {}
    }
  }

  private void addName(DrgElement.Reference reference, List<String> names) {
    if (model.element(reference.id()) != null) {
      names.add(model.element(reference.id()).name());
    }
  }

  /** Every expression of the element that can be read; what cannot is left to a closer look. */
  List<Expr> expressions(DrgElement element) {
    List<Expr> expressions = new ArrayList<>();
    Names names = names(element);
    switch (logic(element)) {
      case Boxed.Literal l -> read(l.text(), names).ifPresent(expressions::add);
      case Boxed.Invocation i -> expressions.add(call(i, names, true));
      case Boxed.Table t -> {
        t.inputs().forEach(c -> read(c.expression(), names).ifPresent(expressions::add));
        t.rules().stream()
            .flatMap(r -> r.outputs().stream())
            .filter(Boxed.Literal.class::isInstance)
            .forEach(o -> read(((Boxed.Literal) o).text(), names).ifPresent(expressions::add));
      }
      case Boxed.Refused r -> {}
    }
    return expressions;
  }

  static Boxed logic(DrgElement element) {
    return switch (element) {
      case DrgElement.Decision d -> d.logic();
      case DrgElement.Knowledge k -> k.logic();
      default -> new Boxed.Refused(element.at(), "an element without logic");
    };
  }

  /**
   * A boxed call as a call.
   *
   * @param lenient whether arguments that cannot be read are left out
   */
  static Expr.Call call(Boxed.Invocation invocation, Names names, boolean lenient) {
    List<Expr.Argument> arguments = new ArrayList<>();
    for (Boxed.Binding binding : invocation.bindings()) {
      switch (binding.value()) {
        case Boxed.Literal l when lenient ->
            read(l.text(), names)
                .ifPresent(v -> arguments.add(new Expr.Argument(binding.parameter(), v)));
        case Boxed.Literal l ->
            arguments.add(new Expr.Argument(binding.parameter(), Feel.expression(l.text(), names)));
        case Boxed other when lenient -> {}
        case Boxed other ->
            throw new LawException(
                other.at(), "an argument that is no plain expression is not accepted");
      }
    }
    String function = invocation.function().trimmed().replaceAll("\\s+", " ");
    return new Expr.Call(invocation.at(), function, List.copyOf(arguments));
  }

  private static Optional<Expr> read(XmlText text, Names names) {
    try {
      return Optional.of(Feel.expression(text, names));
    } catch (LawException e) {
      return Optional.empty();
    }
  }
}
