package comity.kernel.compare;

import comity.kernel.compare.Where.Condition;
import comity.kernel.words.Listing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts descriptions in words. */
final class Sentences {

  /** What people read without losing the thread. */
  private static final int LONG = 200;

  private Sentences() {}

  /** What both laws ask first, and then what each asks. */
  static Where of(Cover before, Cover after, boolean besides) {
    Set<Condition> always = new LinkedHashSet<>(conditions(before.common(), Sentences::isOfBoth));
    always.addAll(conditions(after.common(), Sentences::isOfBoth));
    return new Where(List.copyOf(always), part(before), part(after), besides);
  }

  private static boolean isOfBoth(Question question) {
    return question.before() == question.after();
  }

  private static Where.Part part(Cover cover) {
    return new Where.Part(
        conditions(cover.common(), question -> !isOfBoth(question)),
        cover.any().stream().map(cube -> conditions(cube, question -> true)).toList(),
        cover.unless());
  }

  private static List<Condition> conditions(Cube cube, Predicate<Question> wanted) {
    return cube.values().entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .map(entry ->
            new Condition(
                entry.getKey().words(),
                entry.getValue().stream().map(Sentences::words).distinct().toList()))
        .toList();
  }

  private static String words(Object value) {
    return Words.of(value).orElseGet(value::toString);
  }

  static String of(Where where) {
    List<String> parts = new ArrayList<>();
    if (!where.always().isEmpty()) {
      parts.add(all(where.always()));
    }
    if (!where.before().isEmpty()) {
      parts.add("before: " + of(where.before()));
    }
    if (!where.after().isEmpty()) {
      parts.add("after: " + of(where.after()));
    }
    String text = parts.isEmpty() ? "in every case" : String.join("; ", parts);
    return where.besides() ? text + "; " + BESIDES : text;
  }

  private static final String BESIDES = "and in no region above";

  private static String of(Where.Part part) {
    List<String> any =
        part.any().stream().map(c -> c.size() > 1 ? "(" + all(c) + ")" : all(c)).toList();
    String some = any.size() == 1 ? all(part.any().getFirst()) : Listing.or(any);
    return any.isEmpty() ? all(part.always()) : start(part) + some;
  }

  /** What stands before the sets of which one holds, or none. */
  private static String start(Where.Part part) {
    if (part.always().isEmpty()) {
      return part.unless() ? "unless " : "";
    }
    return all(part.always()) + (part.unless() ? ", unless " : ", and ");
  }

  static List<Where.Line> lines(Where where) {
    String whole = "Where " + of(where) + ".";
    if (whole.length() <= LONG) {
      return List.of(new Where.Line(0, whole));
    }
    List<Where.Line> lines = new ArrayList<>();
    String always = where.always().isEmpty() ? "" : " " + all(where.always());
    lines.add(new Where.Line(0, "Where" + always + (always.isEmpty() ? "" : ";")));
    lines(where.before(), "before: ", lines);
    lines(where.after(), "after: ", lines);
    if (where.besides()) {
      lines.add(new Where.Line(1, BESIDES));
    }
    return lines;
  }

  private static void lines(Where.Part part, String law, List<Where.Line> into) {
    if (part.isEmpty()) {
      return;
    }
    if (part.any().size() < 2 || of(part).length() <= LONG / 2) {
      into.add(new Where.Line(1, law + of(part)));
      return;
    }
    into.add(new Where.Line(1, (law + start(part)).strip()));
    String first = part.unless() ? "" : "either ";
    for (int i = 0; i < part.any().size(); i++) {
      into.add(new Where.Line(2, (i == 0 ? first : "or ") + all(part.any().get(i))));
    }
  }

  private static String all(List<Condition> conditions) {
    return conditions.stream().map(Condition::toString).collect(Collectors.joining(", "));
  }
}
