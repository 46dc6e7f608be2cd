package comity.server.pages;

import comity.casework.Casework;
import comity.casework.cases.Agency;
import comity.casework.cases.FactSheet;
import comity.casework.intake.Submission;
import comity.kernel.law.Vocabulary;
import comity.server.casework.SubmissionRoutes;
import comity.server.law.LawShelf;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A requester hands in a request: field by field, or as the JSON that the API takes. */
final class SubmitPages {

  /** What Form I-247A and its warrant say, and who asks. */
  private static final List<String> FACTS =
      List.of(
          "request.kind",
          "request.form",
          "request.box",
          "request.reason",
          "request.purpose",
          "request.information",
          "request.servedOnPerson",
          "warrant.issuer",
          "warrant.purpose",
          "warrant.probableCause",
          "warrant.authorizesCustody",
          "request.requester.agency",
          "request.requester.enforcesCivilImmigrationLaw");

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final LawShelf shelf;
  private final FormPages forms;

  SubmitPages(Pages pages, Supplier<Casework> casework, LawShelf shelf, FormPages forms) {
    this.pages = pages;
    this.casework = casework;
    this.shelf = shelf;
    this.forms = forms;
  }

  ServerResponse form(ServerRequest request) {
    return forms.show(request, page(), read(request));
  }

  ServerResponse submit(ServerRequest request) {
    FactForm.Read read = read(request);
    return forms.take(request, page(), read, filled -> submitted(filled, facts(filled, read)));
  }

  /** What was pasted takes the place of the fields. */
  private static FactSheet facts(Filled filled, FactForm.Read read) {
    String json = filled.text("json");
    return new FactSheet(json.isEmpty() ? read.facts().json() : json);
  }

  private ServerResponse submitted(Filled filled, FactSheet facts) {
    Submission submission =
        casework
            .get()
            .submissions()
            .submit(
                filled.form().write("submission"),
                filled.text("agency"),
                SubmissionRoutes.own(),
                filled.text("about"),
                facts);
    return Pages.to("/submissions/" + submission.id());
  }

  private FormPage page() {
    return FormPage.of(
        "submission",
        "/requests",
        Field.choice("agency", "agency.", pages.agencies().stream().map(Agency::id).toList())
            .needed(),
        Field.text("about").needed(),
        Field.lines("json"));
  }

  private FactForm.Read read(ServerRequest request) {
    FactForm.Read read =
        new FactForm(vocabulary(), pages.clock().getZone()).read(FACTS, new Form(request));
    return read.with(presented(read.facts()));
  }

  /** What is handed in is presented at that moment, and its warrant with it. */
  private CaseFacts presented(CaseFacts facts) {
    if (facts.root().isEmpty()) {
      return facts;
    }
    String now =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            pages.clock().instant().atZone(pages.clock().getZone()));
    CaseFacts request = facts.with("request.presentedAt", now);
    return facts.root().path("warrant").path("issuer").asString("none").equals("none")
        ? request
        : request.with("warrant.presentedAt", now);
  }

  private Vocabulary vocabulary() {
    return shelf.stack(pages.agencies().iterator().next().stack()).vocabulary();
  }
}
