package comity.server.pages;

import comity.casework.cases.RefusedException;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows forms, and takes them once they are filled in. */
final class FormPages {

  private final Pages pages;
  private final Supplier<String> keys;

  /**
   * Forms.
   *
   * @param keys a text that nobody can guess, each time another
   */
  FormPages(Pages pages, Supplier<String> keys) {
    this.pages = pages;
    this.keys = keys;
  }

  /** What a form looks like: its fields, the facts that it asks for, and what is wrong. */
  private record Look(
      List<FormPage.Shown> fields, FactForm.Read facts, String key, String fault, String refused) {

    boolean isGood() {
      return facts.isGood() && fields.stream().allMatch(field -> field.fault().isEmpty());
    }

    Look fault(String words) {
      return new Look(fields, facts, key, words, refused);
    }

    Look refused(String says) {
      return new Look(fields, facts, key, fault, says);
    }
  }

  /** A form to be filled in. */
  ServerResponse show(ServerRequest request, FormPage page) {
    return show(request, page, FactForm.Read.NOTHING);
  }

  /** The same, with facts. */
  ServerResponse show(ServerRequest request, FormPage page, FactForm.Read facts) {
    List<FormPage.Shown> fields = page.fields().stream().map(field -> shown(page, field)).toList();
    return show(request, 200, page, new Look(fields, facts, keys.get(), "", ""));
  }

  private static FormPage.Shown shown(FormPage page, Field field) {
    Map<String, String> given = page.given();
    String name = field.name();
    WhenFields when =
        new WhenFields(
            given.getOrDefault(name + "-day", ""), given.getOrDefault(name + "-time", ""));
    return new FormPage.Shown(field, given.getOrDefault(name, ""), Set.of(), when, "");
  }

  /**
   * Takes a form. What is wrong is said above it, and nothing that was entered is lost.
   *
   * @param record records it, and says where to go
   */
  ServerResponse take(
      ServerRequest request, FormPage page, Function<Filled, ServerResponse> record) {
    return take(request, page, FactForm.Read.NOTHING, record);
  }

  /** The same, with facts that were read of it. */
  ServerResponse take(
      ServerRequest request,
      FormPage page,
      FactForm.Read facts,
      Function<Filled, ServerResponse> record) {
    Filled filled = new Filled(new Form(request), pages.zone(request.servletRequest()));
    List<FormPage.Shown> fields =
        page.fields().stream().map(field -> shown(filled, field)).toList();
    Look look = new Look(fields, facts, filled.text("key"), "", "");
    if (filled.isTicked("count")) {
      return show(request, 200, page, look);
    }
    if (!look.isGood()) {
      return show(request, 422, page, look);
    }
    if (page.isAboutOneFact() && facts.isMissing()) {
      return show(request, 422, page, look.fault("error.facts"));
    }
    return recorded(request, page, look, () -> record.apply(filled));
  }

  private ServerResponse recorded(
      ServerRequest request, FormPage page, Look look, Supplier<ServerResponse> record) {
    try {
      return record.get();
    } catch (RefusedException e) {
      return show(request, 422, page, look.refused(e.getMessage()));
    } catch (ProblemException e) {
      if (e.problem() != Problem.REFUSED) {
        throw e;
      }
      return show(request, 422, page, look.refused(e.getMessage()));
    }
  }

  private static FormPage.Shown shown(Filled filled, Field field) {
    return new FormPage.Shown(
        field,
        filled.text(field.name()),
        new TreeSet<>(filled.all(field.name())),
        WhenFields.of(filled.form(), field.name()),
        filled.fault(field).orElse(""));
  }

  private ServerResponse show(ServerRequest request, int status, FormPage page, Look look) {
    Map<String, Object> values = new TreeMap<>();
    values.put("form", page.id());
    values.put("back", page.back());
    values.put("carried", page.carried());
    values.put("path", request.servletRequest().getRequestURI());
    values.put("fields", look.fields());
    values.put("facts", look.facts());
    values.put("key", look.key());
    values.put("fault", look.fault());
    values.put("refused", look.refused());
    values.put("isGood", look.isGood());
    return pages.show(request, status, "form", values);
  }
}
