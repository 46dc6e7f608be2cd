package comity.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a caller wants otherwise than the mapping has it.
 *
 * @param law in place of the laws of every side
 * @param against in place of every side but the first: {@code before}, a day, or a law with a day
 * @param readings adopted readings by id
 * @param assume facts taken as known on every side where the record does not say, by path
 * @param data files in place of the mapping's; the empty name stands for its only one
 * @param limit so many records at most, the first by id
 * @param acts in place of the mapping's, unless empty
 */
public record Wishes(
    Optional<LawRef> law,
    List<String> against,
    SortedMap<String, String> readings,
    SortedMap<String, String> assume,
    SortedMap<String, Path> data,
    OptionalLong limit,
    List<String> acts) {

  /** The mapping as it stands. */
  public static Wishes none() {
    return new Wishes(
        Optional.empty(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        OptionalLong.empty(),
        List.of());
  }

  Mapping applyTo(Mapping mapping) {
    acts.forEach(Mapping::checkAct);
    return new Mapping(
        mapping.name(),
        mapping.title(),
        mapping.source(),
        mapping.notes(),
        files(mapping),
        sides(mapping),
        acts.isEmpty() ? mapping.acts() : acts,
        mapping.groups(),
        mapping.tables(),
        mapping.smallestCell(),
        mapping.sql());
  }

  private SortedMap<String, Path> files(Mapping mapping) {
    SortedMap<String, Path> files = new TreeMap<>(mapping.data());
    data.forEach((alias, file) -> files.put(alias(alias, mapping), file));
    return files;
  }

  private static String alias(String alias, Mapping mapping) {
    boolean only = alias.isEmpty() && mapping.data().size() == 1;
    if (!only && !mapping.data().containsKey(alias)) {
      String names = String.join(", ", mapping.data().keySet());
      throw new MappingException(
          "say which data the file takes the place of: NAME=FILE, of " + names);
    }
    return only ? mapping.data().firstKey() : alias;
  }

  private List<Side> sides(Mapping mapping) {
    List<Side> sides = new ArrayList<>();
    List<Side> kept = against.isEmpty() ? mapping.sides() : mapping.sides().subList(0, 1);
    kept.forEach(side -> sides.add(side(side)));
    against.forEach(text -> sides.add(other(text, sides.getFirst())));
    return List.copyOf(sides);
  }

  private Side side(Side side) {
    LawChoice chosen = law.isPresent() ? new LawChoice.One(law.get()) : side.law();
    return new Side(side.name(), chosen, side.asOf(), assumed(side));
  }

  private SortedMap<String, String> assumed(Side side) {
    SortedMap<String, String> all = new TreeMap<>(side.assume());
    all.putAll(assume);
    return all;
  }

  private static Side other(String text, Side first) {
    AsOf asOf = AsOf.parse(text);
    return switch (asOf) {
      case AsOf.Before b -> new Side("the law before", first.law(), asOf, first.assume());
      case AsOf.Day d ->
          new Side("the law of " + d.day(), unpinned(first.law()), asOf, first.assume());
      case AsOf.Column c ->
          new Side(text, new LawChoice.One(LawRef.law(text)), first.asOf(), first.assume());
    };
  }

  private static LawChoice unpinned(LawChoice choice) {
    return switch (choice) {
      case LawChoice.One one -> new LawChoice.One(unpinned(one.law()));
      case LawChoice.ByColumn by -> {
        SortedMap<String, LawRef> laws = new TreeMap<>(by.laws());
        laws.replaceAll((value, ref) -> unpinned(ref));
        yield new LawChoice.ByColumn(by.column(), laws);
      }
    };
  }

  private static LawRef unpinned(LawRef ref) {
    return new LawRef(ref.kind(), ref.id(), Optional.empty());
  }
}
