package comity.casework.law;

import comity.kernel.book.LawBook;
import comity.kernel.book.LawBookException;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Decider;
import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.json.CaseException;
import comity.kernel.json.CaseReader;
import comity.kernel.json.DecisionWriter;
import comity.kernel.json.ReadCase;
import comity.kernel.json.Utf8;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** Decides cases under stacks of laws. May be shared by threads. */
public final class AgencyLaws {

  private final LawBook book;
  private final Map<String, Stack> stacks = new ConcurrentHashMap<>();

  private record Stack(List<Law> laws, Vocabulary vocabulary, CaseReader reader) {}

  private final Map<Versions, Decider> compiled = new ConcurrentHashMap<>();

  private record Versions(String stack, List<LocalDate> from) {}

  /** Under the laws of that folder. */
  public AgencyLaws(LawBook book) {
    this.book = book;
  }

  /**
   * Decides a case.
   *
   * @param day whose laws decide
   * @param json the case, in the form of the vocabulary
   * @param readings that counsel adopted, by id
   * @return the decision as the kernel writes it
   * @throws LawException if there is no such stack, no law on that day, or the case cannot be read
   */
  public String decide(
      String stack, LocalDate day, byte[] json, SortedMap<String, String> readings) {
    try {
      ReadCase read = stack(stack).reader().read(json);
      adopt(read.draft(), readings);
      Decider decider = decider(stack, day);
      Utf8 into = new Utf8();
      new DecisionWriter(decider.law(), stack)
          .write(decider.decide(read.draft().build()), day, into);
      return new String(into.bytes(), StandardCharsets.UTF_8);
    } catch (CaseException e) {
      throw LawException.facts(e);
    } catch (LawBookException e) {
      throw LawException.book(e);
    }
  }

  /**
   * Refuses what is no case in the form of the vocabulary.
   *
   * @throws LawException with what is wrong
   */
  public void check(String stack, byte[] json) {
    try {
      stack(stack).reader().read(json);
    } catch (CaseException e) {
      throw LawException.facts(e);
    } catch (LawBookException e) {
      throw LawException.book(e);
    }
  }

  private static void adopt(Draft draft, SortedMap<String, String> readings) {
    readings.forEach((id, value) -> {
      String path = Vocabulary.READING + id;
      if (draft.type().fact(path).isPresent()) {
        draft.set(path, value);
      }
    });
  }

  /**
   * Refuses a reading that the laws of the stack do not have, or that has no such alternative.
   *
   * @throws LawException with what there is
   */
  public void checkReading(String stack, String id, String value) {
    try {
      Draft draft = new Draft(stack(stack).vocabulary());
      String path = Vocabulary.READING + id;
      if (draft.type().fact(path).isEmpty()) {
        throw LawException.noReading(stack, id);
      }
      draft.set(path, value);
    } catch (FactException e) {
      throw LawException.reading(id, e);
    } catch (LawBookException e) {
      throw LawException.book(e);
    }
  }

  private Stack stack(String id) {
    return stacks.computeIfAbsent(id, this::open);
  }

  private Stack open(String id) {
    List<Law> laws = book.stack(id).stream().map(book::law).toList();
    Vocabulary vocabulary = book.vocabulary(laws);
    return new Stack(laws, vocabulary, new CaseReader(vocabulary));
  }

  private Decider decider(String id, LocalDate day) {
    Stack stack = stack(id);
    return compiled.computeIfAbsent(versions(id, stack, day), key -> compile(stack, day));
  }

  /** The end of time for a law that is silent on that day. */
  private static Versions versions(String id, Stack stack, LocalDate day) {
    return new Versions(
        id,
        stack.laws().stream()
            .map(law -> law.on(day).map(Version::from).orElse(LocalDate.MAX))
            .toList());
  }

  private Decider compile(Stack stack, LocalDate day) {
    List<Edition> editions =
        stack.laws().stream()
            .filter(law -> law.on(day).isPresent())
            .map(law -> book.edition(law.id(), day))
            .toList();
    if (editions.isEmpty()) {
      throw LawException.noLaw(day);
    }
    return new Decider(Compiler.compile(stack.vocabulary(), editions));
  }

  /**
   * The first day after this one on which one of the laws of the stack changes, as far as the
   * folder knows.
   */
  public Optional<LocalDate> nextChange(String stack, LocalDate day) {
    return stack(stack).laws().stream()
        .flatMap(law -> law.versions().stream())
        .map(Version::from)
        .filter(day::isBefore)
        .min(LocalDate::compareTo);
  }
}
