package comity.cli;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.Map;
import java.util.Optional;

/** What to ask about a fact that is not known, and whom. */
final class FactQuestions {

  private static final Map<String, String> WHO =
      Map.of(
          "the request", "see the request",
          "custody officer", "ask the custody officer",
          "search", "search the records",
          "search, requester", "search the records or ask the requester",
          "court", "ask the court",
          "person", "ask the person",
          "counsel", "ask counsel");

  private final Vocabulary vocabulary;

  FactQuestions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The question for a path, {@code warrant.issuer} or {@code person.convictions[0].level}, with
   * the path and who can answer it.
   */
  String of(String path) {
    return fact(vocabulary.root(), path)
        .map(fact -> fact.question() + " (" + path + "; " + source(fact.who()) + ")")
        .orElse(path);
  }

  private static String source(String who) {
    return WHO.getOrDefault(who, "ask: " + who);
  }

  private Optional<Fact> fact(RecordType record, String path) {
    int opening = path.indexOf('[');
    int closing = path.indexOf("].", opening + 1);
    return opening < 0 || closing < 0
        ? record.fact(path)
        : record
            .fact(path.substring(0, opening))
            .map(Fact::type)
            .filter(FactType.ListOf.class::isInstance)
            .flatMap(type -> vocabulary.record(((FactType.ListOf) type).element()))
            .flatMap(element -> fact(element, path.substring(closing + 2)));
  }
}
