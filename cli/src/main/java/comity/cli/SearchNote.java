package comity.cli;

import comity.kernel.choice.ComparedLaw;
import comity.kernel.facts.Facts;
import comity.kernel.json.CaseWriter;
import comity.kernel.json.Utf8;
import comity.kernel.outcome.Outcome;
import comity.kernel.witness.Difference;
import comity.kernel.witness.Search;
import comity.kernel.words.ActWords;
import comity.kernel.words.Listing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a solver found between two laws that are too large to be compared, as a note. */
final class SearchNote {

  private final Sheet sheet;

  SearchNote(Sheet sheet) {
    this.sheet = sheet;
  }

  void write(ComparedLaw before, ComparedLaw after, Search<Difference> search) {
    sheet.title("From " + before.name() + " to " + after.name());
    sheet.sentence(
        0,
        "The node budget is spent, so these laws were not compared region by region. A solver"
            + " looked for one case of each act instead; what it found was decided again under"
            + " both laws.");
    if (search.isNothing()) {
      sheet.sentence(0, "Nothing changes: every case is answered alike.");
    } else {
      search.found().forEach(this::difference);
      foot(search);
    }
  }

  private void difference(Difference difference) {
    sheet.heading(Sentences.capital(ActWords.phrase(difference.act())));
    String change = answer(difference.before()) + ", then " + answer(difference.after());
    sheet.sentence(0, change, Tone.of(difference.after().modality()), change);
    sheet.sentence(1, "For instance " + json(difference.witness()));
  }

  private void foot(Search<Difference> search) {
    if (!search.found().isEmpty()) {
      sheet.heading("What is not known");
      sheet.sentence(0, "Each of these is one case; there may be others, and other changes.");
    }
    List<String> alike = new ArrayList<>(search.looked());
    alike.removeAll(search.gaveUp());
    search.found().forEach(found -> alike.remove(found.decided()));
    if (!alike.isEmpty()) {
      sheet.sentence(0, "Surely answered alike in every case: " + Listing.and(alike) + ".");
    }
    if (!search.gaveUp().isEmpty()) {
      sheet.sentence(0, "Not known, for the solver gave up: " + Listing.and(search.gaveUp()) + ".");
    }
  }

  /** What is answered, in a word or few. */
  static String answer(Outcome outcome) {
    return outcome.modality().equals("not-regulated")
        ? "not regulated"
        : Sentences.brief(outcome, "");
  }

  /** The case on one line. */
  static String json(Facts witness) {
    Utf8 json = new Utf8();
    CaseWriter.write(witness, json);
    return new String(json.bytes(), StandardCharsets.UTF_8).replace(",\"", ", \"");
  }
}
