package comity.kernel.dmn;

import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelParser;
import comity.kernel.law.Definition;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives every name the form that the notation wants: {@code Dog Licence Held} becomes {@code
 * dogLicenceHeld}.
 */
final class NotationNames extends Rewriter {

  private static final Pattern FACT = Pattern.compile("[a-z][A-Za-z0-9_]*");
  private static final Pattern OUTPUT = Pattern.compile("([a-z][A-Za-z0-9]*)?");

  private final Set<String> datedLists;
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> decisions = new HashSet<>();

  private NotationNames(Set<String> datedLists) {
    this.datedLists = datedLists;
    given.put("item", "item");
    taken.add("item");
  }

  static Imported of(Imported imported) {
    NotationNames names = new NotationNames(imported.lists());
    LawText text = names.text(imported.text());
    Vocabulary vocabulary = names.vocabulary(imported.vocabulary());
    SortedMap<String, SortedSet<String>> asked = names.asked(imported.asked());
    return new Imported(text, vocabulary, asked, imported.lists(), names.renamed(imported.names()));
  }

  private SortedMap<String, String> renamed(SortedMap<String, String> before) {
    SortedMap<String, String> renamed = new TreeMap<>(before);
    given.entrySet().stream()
        .filter(e -> !e.getKey().equals(e.getValue()))
        .forEach(e -> renamed.put(e.getKey(), e.getValue()));
    return renamed;
  }

  /** The same name always gives the same; two names never do. */
  private String name(String name) {
    return named(name, FACT.matcher(name).matches() ? name : camelCase(name));
  }

  /** Of a decision or a test, whose names have no underscores. */
  private String definition(String name) {
    return named(name, camelCase(name));
  }

  private String named(String name, String wanted) {
    String known = given.get(name);
    if (known == null) {
      known = free(wanted);
      given.put(name, known);
    }
    return known;
  }

  private String free(String wanted) {
    String base = FeelParser.isReserved(wanted) ? wanted + "Value" : wanted;
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + i;
    }
    return name;
  }

  /** Of letters and digits without accents; what has none left is {@code x}. */
  private static String camelCase(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    StringBuilder all = new StringBuilder();
    for (String word : List.of(plain.split("[^A-Za-z0-9]+"))) {
      if (!word.isEmpty()) {
        all.append(all.isEmpty() ? lower(word) : capital(word));
      }
    }
    return !all.isEmpty() && Character.isLetter(all.charAt(0)) ? all.toString() : "x" + all;
  }

  /** A word in capitals is small as a whole: {@code ID} becomes {@code id}. */
  private static String lower(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT))
        ? word.toLowerCase(Locale.ROOT)
        : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String path(String dotted) {
    return dotted.startsWith(Vocabulary.READING)
        ? dotted
        : String.join(".", Stream.of(dotted.split("\\.")).map(this::name).toList());
  }

  private LawText text(LawText text) {
    List<Definition> definitions = new ArrayList<>();
    text.definitions().stream().map(Definition::name).map(this::definition).forEach(decisions::add);
    text.definitions().forEach(d -> definitions.add(definition(d)));
    return new LawText(
        text.law(), text.from(), text.cite(), text.title(), text.prose(), definitions);
  }

  private Definition definition(Definition d) {
    return new Definition(
        d.at(),
        name(d.name()),
        d.parameters().stream().map(this::name).toList(),
        d.question().isEmpty() ? d.name() + "?" : d.question(),
        d.prose(),
        d.citation(),
        logic(d.logic()));
  }

  private Logic logic(Logic logic) {
    return switch (logic) {
      case Logic.Formula formula -> new Logic.Formula(rewrite(formula.expression()));
      case Logic.Table table ->
          new Logic.Table(
              table.at(),
              table.hitPolicy(),
              table.columns().stream()
                  .map(c -> new Logic.Column(c.at(), c.label(), rewrite(c.expression())))
                  .toList(),
              table.outputs().stream().map(this::output).toList(),
              table.rules().stream().map(this::rule).toList());
    };
  }

  /** Nothing names an output but its column, so that any word will do, {@code duration} too. */
  private String output(String name) {
    return OUTPUT.matcher(name).matches() ? name : name(name);
  }

  private Logic.Rule rule(Logic.Rule rule) {
    return new Logic.Rule(
        rule.at(),
        rule.number(),
        rule.cells(),
        rule.outputs().stream().map(this::result).toList(),
        rule.citation(),
        rule.says());
  }

  /** A bare word in a result is a decision's name where a decision bears it, and else a text. */
  private Expr result(Expr result) {
    return switch (result) {
      case Expr.Word(var at, var word) when decisions.contains(given.get(word)) ->
          new Expr.Word(at, name(word));
      case Expr.Word(var at, var word) when decisions.contains(word) -> new Expr.Literal(at, word);
      case Expr other -> other;
    };
  }

  @Override
  Expr.Name list(Expr.Name list) {
    return datedLists.contains(list.dotted()) ? list : name(list);
  }

  @Override
  Expr.Name name(Expr.Name name) {
    return new Expr.Name(name.at(), name.path().stream().map(this::name).toList());
  }

  @Override
  Expr quantified(Expr.Quantified e) {
    return new Expr.Quantified(
        e.at(), e.every(), name(e.variable()), rewrite(e.list()), rewrite(e.condition()));
  }

  @Override
  Expr call(Expr.Call e) {
    List<Expr.Argument> arguments =
        e.arguments().stream()
            .map(a ->
                new Expr.Argument(a.name().isEmpty() ? "" : name(a.name()), rewrite(a.value())))
            .toList();
    return new Expr.Call(e.at(), name(e.function()), arguments);
  }

  private Vocabulary vocabulary(Vocabulary vocabulary) {
    return new Vocabulary(vocabulary.records().values().stream().map(this::record).toList());
  }

  private RecordType record(RecordType record) {
    String name = record.name().equals(Vocabulary.CASE) ? record.name() : path(record.name());
    return new RecordType(name, record.facts().stream().map(this::fact).toList());
  }

  private Fact fact(Fact fact) {
    FactType type =
        fact.type() instanceof FactType.ListOf list
            ? new FactType.ListOf(path(list.element()))
            : fact.type();
    return new Fact(path(fact.path()), fact.slot(), type, fact.question(), fact.who());
  }

  private SortedMap<String, SortedSet<String>> asked(SortedMap<String, SortedSet<String>> asked) {
    SortedMap<String, SortedSet<String>> renamed = new TreeMap<>();
    asked.forEach((record, paths) -> {
      SortedSet<String> inner = new TreeSet<>();
      paths.forEach(p -> inner.add(path(p)));
      renamed.put(record.equals(Vocabulary.CASE) ? record : path(record), inner);
    });
    return renamed;
  }
}
