package comity.server.pages;

import comity.casework.Casework;
import comity.casework.Write;
import comity.casework.Written;
import comity.casework.cases.Agency;
import comity.casework.cases.AgencyEvent;
import comity.casework.cases.Readings;
import comity.kernel.book.LawBook;
import comity.kernel.law.Law;
import comity.kernel.law.Reading;
import comity.server.access.Callers;
import comity.server.http.Endpoint;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the laws leave open, and which meaning counsel of the agency adopted from which day on. */
final class ReadingPages {

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final LawBook book;
  private final Supplier<String> keys;

  ReadingPages(Pages pages, Supplier<Casework> casework, LawBook book, Supplier<String> keys) {
    this.pages = pages;
    this.casework = casework;
    this.book = book;
    this.keys = keys;
  }

  /**
   * A reading, with the alternative that counts today.
   *
   * @param law in which it stands
   */
  record Listed(Reading reading, Law law, Optional<String> value) {}

  /**
   * An adoption.
   *
   * @param state {@code now} where it counts today, {@code later} where it will, {@code past} where
   *     another has taken its place
   */
  record Adopted(AgencyEvent.ReadingAdopted event, String state) {}

  ServerResponse list(ServerRequest request) {
    Agency agency = pages.agency();
    Readings readings = casework.get().readings(agency.id());
    SortedMap<String, String> now = readings.on(today(agency));
    List<Listed> all =
        known(agency).values().stream()
            .map(one ->
                new Listed(
                    one.reading(), one.law(), Optional.ofNullable(now.get(one.reading().id()))))
            .toList();
    return pages.show(
        request,
        "readings",
        Map.of(
            "settled", all.stream().filter(one -> one.value().isPresent()).toList(),
            "open", all.stream().filter(one -> one.value().isEmpty()).toList(),
            "adopted", adopted(readings, today(agency)).reversed()));
  }

  private LocalDate today(Agency agency) {
    return agency.day(pages.clock().instant());
  }

  /** The readings of the laws that bind the agency and of those from which they borrow. */
  private SortedMap<String, Listed> known(Agency agency) {
    SortedMap<String, Listed> known = new TreeMap<>(ReadingPages::byNumber);
    List<String> laws = new ArrayList<>(book.layers().getOrDefault(agency.stack(), List.of()));
    for (int i = 0; i < laws.size(); i++) {
      Law law = book.law(laws.get(i));
      law.readings()
          .values()
          .forEach(one -> known.putIfAbsent(one.id(), new Listed(one, law, Optional.empty())));
      law.borrows().keySet().stream().filter(other -> !laws.contains(other)).forEach(laws::add);
    }
    return known;
  }

  /** A-2 before A-10. */
  private static int byNumber(String a, String b) {
    return Comparator.comparing((String id) -> id.replaceAll("\\d.*", ""))
        .thenComparingInt(id -> Integer.parseInt("0" + id.replaceAll("^\\D*(\\d{0,6}).*", "$1")))
        .thenComparing(Comparator.naturalOrder())
        .compare(a, b);
  }

  private static List<Adopted> adopted(Readings readings, LocalDate today) {
    return readings.adopted().stream()
        .map(one -> new Adopted(one, state(one, readings.adopted(), today)))
        .toList();
  }

  private static String state(
      AgencyEvent.ReadingAdopted one, List<AgencyEvent.ReadingAdopted> all, LocalDate today) {
    if (one.from().isAfter(today)) {
      return "later";
    }
    AgencyEvent.ReadingAdopted counts =
        all.stream()
            .filter(other -> other.reading().equals(one.reading()))
            .filter(other -> !other.from().isAfter(today))
            .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later)
            .orElseThrow();
    // Of two that are alike in all, the later one counts: it is the same object.
    return counts == one ? "now" : "past";
  }

  ServerResponse one(ServerRequest request) {
    String today = today(pages.agency()).toString();
    return page(request, new Adoption("", today, today, ""), List.of(), "");
  }

  /** What counsel filled in. */
  record Adoption(String value, String from, String signedOn, String reason) {

    static Adoption of(Form form) {
      return new Adoption(
          form.text("value"), form.text("from"), form.text("signed"), form.text("reason"));
    }

    List<String> errors(Reading reading) {
      List<String> errors = new ArrayList<>();
      if (!reading.alternatives().containsKey(value) && !value.equals(OPEN)) {
        errors.add("value");
      }
      if (Days.day(from).isEmpty()) {
        errors.add("from");
      }
      if (Days.day(signedOn).isEmpty()) {
        errors.add("signed");
      }
      if (reason.isEmpty()) {
        errors.add("reason");
      }
      return errors;
    }
  }

  /** In the form, for adopting none of them. */
  private static final String OPEN = "open";

  private ServerResponse page(
      ServerRequest request, Adoption adoption, List<String> errors, String refused) {
    Agency agency = pages.agency();
    Listed listed = listed(request, agency);
    Readings readings = casework.get().readings(agency.id());
    String id = listed.reading().id();
    Map<String, Object> values = new TreeMap<>();
    values.put("one", listed);
    values.put("value", Optional.ofNullable(readings.on(today(agency)).get(id)));
    values.put(
        "adopted",
        adopted(readings, today(agency)).stream()
            .filter(one -> one.event().reading().equals(id))
            .toList()
            .reversed());
    values.put("adopts", Endpoint.ADOPT_FORM.isFor(Callers.current().roles()));
    values.put("given", adoption);
    values.put("errors", errors);
    values.put("refused", refused);
    return pages.show(
        request, errors.isEmpty() && refused.isEmpty() ? 200 : 422, "reading", values);
  }

  private Listed listed(ServerRequest request, Agency agency) {
    return Optional.ofNullable(known(agency).get(request.pathVariable("reading")))
        .orElseThrow(() ->
            new ProblemException(
                Problem.NO_SUCH_ROUTE, "the laws of your agency have no such reading"));
  }

  /** Filled in, looked at once more, and adopted. */
  ServerResponse adopt(ServerRequest request) {
    Form form = new Form(request);
    Adoption adoption = Adoption.of(form);
    Listed listed = listed(request, pages.agency());
    List<String> errors = adoption.errors(listed.reading());
    if (!errors.isEmpty() || form.text("step").equals("change")) {
      return page(request, adoption, form.text("step").equals("change") ? List.of() : errors, "");
    }
    return form.text("step").equals("record")
        ? recorded(request, listed, adoption, form.text("key"))
        : pages.show(
            request, "reading-check", Map.of("one", listed, "given", adoption, "key", keys.get()));
  }

  private ServerResponse recorded(
      ServerRequest request, Listed listed, Adoption adoption, String key) {
    String account = Callers.current().account();
    Written written =
        casework
            .get()
            .adopt(
                Write.of(account, "page reading " + key),
                new AgencyEvent.ReadingAdopted(
                    pages.agency().id(),
                    listed.reading().id(),
                    adoption.value().equals(OPEN) ? "" : adoption.value(),
                    LocalDate.parse(adoption.from()),
                    account,
                    LocalDate.parse(adoption.signedOn()),
                    adoption.reason()));
    if (written instanceof Written.Refused refused) {
      return page(request, adoption, List.of(), refused.says());
    }
    IntakePages.done(written);
    return Pages.to("/oversight/readings/" + listed.reading().id());
  }
}
