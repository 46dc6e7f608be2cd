package comity.server.pages;

import comity.kernel.ask.AnswerText;
import comity.kernel.ask.Question;
import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.facts.FactPath;
import comity.kernel.facts.Facts;
import comity.kernel.json.CaseWriter;
import comity.kernel.json.Utf8;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Facts to be filled in on one page, in the words of the vocabulary; each may be left out. */
final class FactForm {

  /** Before the path of a fact in the name of its field. */
  private static final String FIELD = "fact.";

  /** More elements of a list than these do not fit on a page. */
  private static final int MOST = 20;

  private final Vocabulary vocabulary;
  private final ZoneId zone;

  /**
   * Facts of a vocabulary.
   *
   * @param zone of the times that are filled in
   */
  FactForm(Vocabulary vocabulary, ZoneId zone) {
    this.vocabulary = vocabulary;
    this.zone = zone;
  }

  /**
   * A fact with what stands in its field.
   *
   * @param given what was written or chosen
   * @param fault what is wrong with it, in the law's language; empty for nothing
   */
  record Entry(
      Question question, QuestionView view, List<String> given, WhenFields when, String fault) {

    /** The name of its field. */
    public String field() {
      return FIELD + question.path();
    }

    /** Where its fault leads. */
    public String target() {
      return view.control().equals("when") ? field() + "-day" : field();
    }

    /** What was written, where it is one thing. */
    public String text() {
      return String.join(", ", given);
    }

    /** Whether it is the first of an element of a list. */
    public boolean isFirst() {
      return view.element() > 0 && question.fact().slot() == 0;
    }

    private Entry wrong(String says) {
      return new Entry(question, view, given, when, says);
    }

    private String written(ZoneId zone) {
      return view.control().equals("when") && !when.isEmpty()
          ? when.at(zone).map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).orElse("?")
          : text();
    }
  }

  /** What was filled in, with what is wrong. */
  record Read(CaseFacts facts, List<Entry> entries) {

    /** Where no facts are asked for. */
    static final Read NOTHING = new Read(CaseFacts.none(), List.of());

    boolean isGood() {
      return entries.stream().allMatch(entry -> entry.fault().isEmpty());
    }

    /** Whether facts are asked for and none was filled in. */
    boolean isMissing() {
      return !entries.isEmpty() && facts.root().isEmpty();
    }

    /** Whether there is a list, whose elements the page shows once it knows how many. */
    public boolean hasList() {
      return entries.stream().anyMatch(e -> e.question().fact().type() instanceof FactType.ListOf);
    }

    Read with(CaseFacts more) {
      return new Read(more, entries);
    }
  }

  /** The facts of a form; of a list as many elements as the form says that there are. */
  Read read(List<String> paths, Form form) {
    List<Entry> entries = new ArrayList<>();
    paths.forEach(path -> collect(path, form, entries));
    Facts facts = new Draft(vocabulary).build();
    for (int i = 0; i < entries.size(); i++) {
      try {
        facts = with(facts, entries.get(i));
      } catch (FactException e) {
        entries.set(i, entries.get(i).wrong(e.says()));
      }
    }
    return new Read(written(facts, entries), entries);
  }

  private void collect(String path, Form form, List<Entry> into) {
    Fact fact = place(path).fact();
    into.add(entry(new Question(path, fact, false), form));
    if (fact.type() instanceof FactType.ListOf list) {
      List<Fact> inner = vocabulary.record(list.element()).orElseThrow().facts();
      for (int i = 0; i < count(form.text(FIELD + path)); i++) {
        String element = path + "[" + i + "].";
        inner.forEach(field -> collect(element + field.path(), form, into));
      }
    }
  }

  private static int count(String text) {
    return text.matches("[0-9]{1,3}") ? Math.min(MOST, Integer.parseInt(text)) : 0;
  }

  private static Entry entry(Question question, Form form) {
    String field = FIELD + question.path();
    List<String> given =
        form.all(field).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    return new Entry(question, QuestionView.of(question), given, WhenFields.of(form, field), "");
  }

  private Facts with(Facts facts, Entry entry) {
    Question question = entry.question();
    String text = entry.written(zone);
    if (text.isEmpty()) {
      return facts;
    }
    Object value = AnswerText.parse(question.fact(), text);
    if (question.fact().type() instanceof FactType.ListOf && (int) value > MOST) {
      throw new FactException(question.path(), "at most " + MOST + " fit on this page");
    }
    return place(question.path()).set(facts, value);
  }

  private FactPath place(String path) {
    return FactPath.of(vocabulary, path)
        .orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST, "there is no such fact"));
  }

  /** With values that stand also where nothing is said, which a case leaves out. */
  private static CaseFacts written(Facts facts, List<Entry> entries) {
    Utf8 json = new Utf8();
    CaseWriter.write(facts, json);
    CaseFacts written = CaseFacts.of(new String(json.bytes(), StandardCharsets.UTF_8));
    for (Entry entry : entries) {
      Question question = entry.question();
      if (question.fact().type() instanceof FactType.OneOf one
          && !one.assumed().isEmpty()
          && entry.text().equals(one.assumed())) {
        written = written.with(question.path(), entry.text());
      }
    }
    return written;
  }
}
