package comity.cli;

import comity.kernel.choice.AsOf;
import comity.kernel.choice.Chosen;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decision;
import comity.kernel.decide.EveryAct;
import comity.kernel.decide.Flips;
import comity.kernel.decide.Prospects;
import comity.kernel.law.Edition;
import comity.kernel.law.Reading;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import comity.kernel.words.Listing;
import comity.kernel.words.Marks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A decision as a note from a careful lawyer: the answer, the reasons with their citations, what is
 * not known and what hangs on it, the readings it rests on, what to beware of, and under which text
 * it was found.
 */
final class Note {

  private static final int HASH = "sha256:".length() + 12;

  private final Chosen chosen;
  private final AsOf asOf;
  private final Sheet sheet;
  private final FactQuestions questions;
  private final Map<String, Reading> readings;

  Note(Chosen chosen, AsOf asOf, Sheet sheet) {
    this.chosen = chosen;
    this.asOf = asOf;
    this.sheet = sheet;
    this.questions = new FactQuestions(chosen.decider().law().vocabulary());
    this.readings = chosen.readings();
  }

  void write(String of, Decision decision) {
    List<Group> groups = Group.of(EveryAct.of(decision));
    head(of);
    answer(groups);
    why(groups);
    new OpenPart(sheet, questions, readings, new Prospects(chosen.decider(), decision), groups)
        .write();
    changes(decision.flips(), groups);
    rests(groups);
    beware();
    imprint();
  }

  /** Which case, whose agency, which day. */
  void head(String of) {
    NoteHead.write(chosen, of, asOf, sheet);
  }

  /** What may and may not be done first, then what the law leaves alone. */
  private void answer(List<Group> groups) {
    sheet.heading("Answer");
    groups.stream().filter(group -> !isUnregulated(group)).forEach(this::answer);
    groups.stream().filter(g -> isUnregulated(g) && !g.isSilent()).forEach(this::answer);
    List<String> silent = groups.stream().filter(Group::isSilent).map(Group::phrase).toList();
    if (!silent.isEmpty()) {
      String law = chosen.stack().isEmpty() ? "this law is" : "these laws are";
      sheet.sentence(
          0,
          "Not regulated: " + law + " silent on whether to " + Listing.orOf(silent) + ".",
          Tone.SILENT,
          "Not regulated");
    }
  }

  private void answer(Group group) {
    Sentences sentence = Sentences.answer(group);
    sheet.sentence(0, sentence.text(), sentence.tone(), sentence.strong());
  }

  private static boolean isUnregulated(Group group) {
    return group.answer().settled() && group.answer().outcome().modality().equals("not-regulated");
  }

  private void why(List<Group> groups) {
    List<Group> reasoned =
        groups.stream().filter(g -> g.answer().settled() && !g.isSilent()).toList();
    if (!reasoned.isEmpty()) {
      sheet.heading("Why");
      reasoned.forEach(this::why);
    }
  }

  private void why(Group group) {
    Outcome outcome = group.answer().outcome();
    sheet.sentence(0, Sentences.capital(Sentences.clause(outcome, group.phrase())) + ":");
    grounds(1, outcome);
  }

  private void grounds(int depth, Outcome outcome) {
    for (Ground ground : outcome.grounds()) {
      sheet.sentence(depth, ground.says() + " [" + ground.citation() + "]");
    }
  }

  private void changes(Flips flips, List<Group> groups) {
    ChangePart part = new ChangePart(sheet, chosen.decider().law().vocabulary());
    groups.forEach(group -> part.add(group, flips.of(group.answer())));
    part.write();
  }

  private void rests(List<Group> groups) {
    Set<String> rested = new LinkedHashSet<>();
    groups.stream().map(Group::answer).map(Answer::readings).forEach(rested::addAll);
    if (!rested.isEmpty()) {
      sheet.heading("Readings that this rests on");
      rested.forEach(text -> sheet.sentence(0, adopted(text)));
    }
  }

  private String adopted(String text) {
    int equals = text.indexOf('=');
    Reading reading = readings.get(text.substring(0, equals));
    String ground =
        reading == null ? "" : reading.alternatives().getOrDefault(text.substring(equals + 1), "");
    return text + (reading == null ? "" : ": " + reading.question() + " " + ground);
  }

  private void beware() {
    List<String> marks = new ArrayList<>(chosen.silent());
    for (Edition edition : chosen.editions()) {
      marks.addAll(Marks.of(edition, asOf.day()));
    }
    if (!marks.isEmpty()) {
      sheet.heading("Beware");
      marks.forEach(mark -> sheet.sentence(0, mark + "."));
    }
  }

  void imprint() {
    sheet.heading(chosen.stack().isEmpty() ? "Law" : "Laws, the outermost first");
    for (Edition edition : chosen.editions()) {
      sheet.imprint(
          "  " + edition.law().id() + "@" + edition.version().name() + " " + brief(edition.hash()));
    }
  }

  /** Enough to tell texts apart; programs get the whole hash. */
  private static String brief(String hash) {
    return hash.substring(0, Math.min(HASH, hash.length()));
  }
}
