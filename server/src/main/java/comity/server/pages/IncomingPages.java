package comity.server.pages;

import comity.casework.Casework;
import comity.casework.Views;
import comity.casework.cases.FactSheet;
import comity.casework.cases.RefusedException;
import comity.casework.intake.Submission;
import comity.kernel.json.Utf8;
import comity.server.casework.CaseRoutes;
import comity.server.casework.InboxRoutes;
import comity.server.law.LawShelf;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a requester handed in, for the desk to find whose it is. */
final class IncomingPages {

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final LawShelf shelf;
  private final Supplier<String> keys;

  IncomingPages(Pages pages, Supplier<Casework> casework, LawShelf shelf, Supplier<String> keys) {
    this.pages = pages;
    this.casework = casework;
    this.shelf = shelf;
    this.keys = keys;
  }

  ServerResponse one(ServerRequest request) {
    return show(request, 200, own(request), Fault.NONE);
  }

  /**
   * What is wrong with one of the two forms.
   *
   * @param field whose it is; empty for nothing
   * @param says the key of the words, or the words in the law's language
   */
  record Fault(String field, String key, String says) {

    static final Fault NONE = new Fault("", "", "");
  }

  private ServerResponse show(
      ServerRequest request, int status, Submission submission, Fault fault) {
    Form form = new Form(request);
    Map<String, Object> values = new TreeMap<>();
    values.put("submission", submission);
    values.put("stage", Utf8.id(submission.stage()));
    values.put(
        "facts",
        CaseFacts.lines(submission.facts(), shelf.stack(pages.agency().stack()).vocabulary()));
    values.put("isOpen", isOpen(submission));
    values.put("number", form.text("number"));
    values.put("reason", form.text("reason"));
    values.put("fault", fault);
    values.put("found", Optional.empty());
    values.put("key", keys.get());
    return pages.show(request, status, "incoming", values);
  }

  /** What was set aside may still turn out to be about somebody. */
  private static boolean isOpen(Submission submission) {
    return submission.stage() == Submission.Stage.WAITING
        || submission.stage() == Submission.Stage.SET_ASIDE;
  }

  /** First the custody of that number is looked up, then it is said once more that it is meant. */
  ServerResponse assign(ServerRequest request) {
    Submission submission = own(request);
    Form form = new Form(request);
    if (!form.text("case").isEmpty()) {
      return assigned(submission, form);
    }
    Optional<Views.CaseRow> found =
        casework.get().views().numbered(pages.agency().id(), form.text("number"));
    return found
        .map(row -> confirm(request, submission, row))
        .orElseGet(
            () -> show(request, 422, submission, new Fault("number", "incoming.error.number", "")));
  }

  private ServerResponse confirm(ServerRequest request, Submission submission, Views.CaseRow row) {
    Map<String, Object> values = new TreeMap<>();
    values.put("submission", submission);
    values.put("row", row);
    values.put("state", CaseRoutes.own(casework, row.caseId()));
    values.put("key", keys.get());
    return pages.show(request, "assign", values);
  }

  private ServerResponse assigned(Submission submission, Form form) {
    String caseId = CaseRoutes.own(casework, form.text("case")).id();
    IntakePages.done(
        casework
            .get()
            .submissions()
            .assign(form.write("assignment"), submission.id(), caseId, FactSheet.EMPTY));
    String name = casework.get().submissions().submission(submission.id()).request();
    return Pages.to("/cases/" + caseId + "/requests/" + name);
  }

  ServerResponse setAside(ServerRequest request) {
    Submission submission = own(request);
    Form form = new Form(request);
    try {
      casework
          .get()
          .submissions()
          .setAside(form.write("aside"), submission.id(), form.text("reason"));
      return Pages.to("/desk");
    } catch (RefusedException e) {
      return show(request, 422, submission, new Fault("reason", "", e.getMessage()));
    }
  }

  private Submission own(ServerRequest request) {
    return InboxRoutes.own(casework, request.pathVariable("submission"));
  }
}
