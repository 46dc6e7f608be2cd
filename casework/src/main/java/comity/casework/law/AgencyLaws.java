package comity.casework.law;

import comity.kernel.book.LawBook;
import comity.kernel.book.LawBookException;
import comity.kernel.choice.AsOf;
import comity.kernel.choice.AskedLaw;
import comity.kernel.choice.Choice;
import comity.kernel.choice.ChoiceException;
import comity.kernel.choice.Chosen;
import comity.kernel.choice.Readings;
import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.json.CaseException;
import comity.kernel.json.CaseReader;
import comity.kernel.json.ReadCase;
import comity.kernel.json.Utf8;
import comity.kernel.law.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** Decides cases under stacks of laws. May be shared by threads. */
public final class AgencyLaws {

  private static final String WHY = "the day of the decision";

  private final LawBook book;
  private final Map<String, Stack> stacks = new ConcurrentHashMap<>();

  private record Stack(Choice choice, CaseReader reader) {}

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
    ReadCase read = read(stack, json);
    new Readings(readings).adoptKnown(read.draft());
    Chosen chosen = on(stack, day);
    Utf8 into = new Utf8();
    // The writer is for one thread.
    synchronized (chosen.json()) {
      chosen.json().write(chosen.decider().decide(read.draft().build()), day, into);
    }
    return new String(into.bytes(), StandardCharsets.UTF_8);
  }

  /**
   * Refuses what is no case in the form of the vocabulary.
   *
   * @throws LawException with what is wrong
   */
  public void check(String stack, byte[] json) {
    read(stack, json);
  }

  private ReadCase read(String stack, byte[] json) {
    try {
      return stack(stack).reader().read(json);
    } catch (CaseException e) {
      throw LawException.facts(e);
    }
  }

  /**
   * Refuses a reading that the laws of the stack do not have, or that has no such alternative.
   *
   * @throws LawException with what there is
   */
  public void checkReading(String stack, String id, String value) {
    Draft draft = new Draft(stack(stack).choice().vocabulary());
    String path = Vocabulary.READING + id;
    if (draft.type().fact(path).isEmpty()) {
      throw LawException.noReading(stack, id);
    }
    try {
      draft.set(path, value);
    } catch (FactException e) {
      throw LawException.reading(id, e);
    }
  }

  private Stack stack(String id) {
    try {
      return stacks.computeIfAbsent(id, this::open);
    } catch (LawBookException | ChoiceException e) {
      throw LawException.book(e);
    }
  }

  private Stack open(String id) {
    // Today is never asked for: each decision names its day.
    Choice choice =
        new Choice(AskedLaw.parse(book, id, true), Optional.empty(), () -> LocalDate.EPOCH);
    return new Stack(choice, new CaseReader(choice.vocabulary()));
  }

  private Chosen on(String stack, LocalDate day) {
    try {
      return stack(stack).choice().on(new AsOf(day, WHY));
    } catch (ChoiceException e) {
      throw e.getCause() instanceof LawBookException broken
          ? LawException.book(broken)
          : LawException.noLaw(day, e);
    }
  }
}
