package comity.kernel.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A provision's whole history.
 *
 * @param id the path of the law, {@code us-ny-nyc/doc}
 * @param layer {@code federal}, {@code state} or {@code local}
 * @param versions in order of their days, without overlap
 * @param lists the dated lists it uses, by the name its files use
 * @param borrows decisions taken from other laws at the same day: law id to decision names
 * @param readings by id
 * @param proposals the bills that would change it, by id
 */
public record Law(
    String id,
    String name,
    String cite,
    String agency,
    String layer,
    List<Version> versions,
    SortedMap<String, OffenceList> lists,
    Map<String, List<String>> borrows,
    SortedMap<String, Reading> readings,
    List<String> sources,
    SortedMap<String, Proposal> proposals) {

  /** A law of which no more is known than one of its texts says. */
  public static Law of(LawText text, List<Version> versions, SortedMap<String, Reading> readings) {
    return new Law(
        text.law(),
        text.title(),
        text.cite(),
        "",
        "local",
        versions,
        new TreeMap<>(),
        new TreeMap<>(),
        readings,
        List.of(),
        new TreeMap<>());
  }

  /** The same law with other versions. */
  public Law with(List<Version> others) {
    return new Law(
        id, name, cite, agency, layer, others, lists, borrows, readings, sources, proposals);
  }

  /** The same law with other lists and readings. */
  public Law with(
      SortedMap<String, OffenceList> otherLists, SortedMap<String, Reading> otherReadings) {
    return new Law(
        id,
        name,
        cite,
        agency,
        layer,
        versions,
        otherLists,
        borrows,
        otherReadings,
        sources,
        proposals);
  }

  /**
   * The law as if a bill had been enacted on the first day of the version that it would change.
   *
   * @param bill one of its proposals
   */
  public Law under(Proposal bill) {
    List<Version> changed =
        versions.stream().map(v -> v.from().equals(bill.against()) ? bill.version(v) : v).toList();
    SortedMap<String, Reading> all = new TreeMap<>(readings);
    all.putAll(bill.readings());
    return with(changed).with(lists, all);
  }

  /** The version whose text is that of a bill, where the law stands under one. */
  public Optional<Version> proposed() {
    return versions.stream().filter(v -> v.proposal().isPresent()).findFirst();
  }

  /** The version in force on that day. */
  public Optional<Version> on(LocalDate day) {
    return versions.stream().filter(v -> v.covers(day)).findFirst();
  }

  /** The version that begins on that day. */
  public Optional<Version> from(LocalDate day) {
    return versions.stream().filter(v -> v.from().equals(day)).findFirst();
  }
}
