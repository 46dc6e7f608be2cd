package comity.kernel.book;

import comity.kernel.book.OffenceFile.Placed;
import comity.kernel.book.RepealFile.Repeal;
import comity.kernel.law.Law;
import comity.kernel.law.LawException.Fault;
import comity.kernel.law.Sections;
import comity.kernel.law.Version;
import comity.kernel.words.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an author should look at in offence lists: sections that were repealed and are still listed,
 * subdivisions beside the section that holds them. Either is right as long as the listing law says
 * so; neither changes a decision.
 */
public final class ListRemarks {

  private final List<Repeal> repeals;
  private final Map<Fault, List<String>> versions = new LinkedHashMap<>();

  private ListRemarks(List<Repeal> repeals) {
    this.repeals = repeals;
  }

  /** Of every list of every law, each once, with the versions that it concerns. */
  public static List<Fault> of(LawBook book) {
    ListRemarks remarks = new ListRemarks(book.repeals());
    for (String id : book.ids()) {
      Law law = book.law(id);
      remarks.add(law, book.listed(law), law.versions());
    }
    return remarks.all();
  }

  /** Of the lists that one version or draft of a law of that book has. */
  public static List<Fault> of(LawBook book, Law law, Version version) {
    ListRemarks remarks = new ListRemarks(book.repeals());
    remarks.add(law, book.listed(law), List.of(version));
    return remarks.all();
  }

  private void add(Law law, List<List<Placed>> lists, List<Version> versions) {
    lists.forEach(list -> versions.forEach(version -> remark(law, list, version)));
  }

  private void remark(Law law, List<Placed> list, Version version) {
    List<Placed> listed = list.stream().filter(p -> p.entry().covers(version.from())).toList();
    for (Placed placed : listed) {
      repealed(placed, version).ifPresent(says -> add(placed, says, law, version));
      within(placed, listed).ifPresent(says -> add(placed, says, law, version));
    }
  }

  private void add(Placed placed, String says, Law law, Version version) {
    versions
        .computeIfAbsent(new Fault(placed.at(), says), fault -> new ArrayList<>())
        .add(law.id() + "@" + version.from());
  }

  private Optional<String> repealed(Placed placed, Version version) {
    return repeals.stream()
        .filter(r -> r.statute().equals(placed.statute()) && !r.from().isAfter(version.from()))
        .filter(r -> isPart(placed.entry().section(), r.section()))
        .findFirst()
        .map(r -> says(placed, r));
  }

  private static String says(Placed placed, Repeal repeal) {
    return "`"
        + placed.entry().section()
        + "` is listed, and was repealed from "
        + repeal.from()
        + " on by "
        + repeal.source()
        + (repeal.verified() ? "" : ", that day unverified");
  }

  private static Optional<String> within(Placed placed, List<Placed> listed) {
    String section = placed.entry().section();
    return listed.stream()
        .map(other -> other.entry().section())
        .filter(other -> !other.equals(section) && isPart(section, other))
        .findFirst()
        .map(other -> "`" + section + "` is listed beside `" + other + "`, of which it is a part");
  }

  /** Whether the section is the other one, or a subdivision of it. */
  private static boolean isPart(String section, String of) {
    String at = section;
    while (at != null && !at.equals(of)) {
      at = Sections.up(at);
    }
    return at != null;
  }

  private List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    versions.forEach(
        (fault, of) -> all.add(new Fault(fault.at(), fault.says() + ": " + Listing.and(of))));
    return all;
  }
}
