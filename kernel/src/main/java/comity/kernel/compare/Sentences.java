package comity.kernel.compare;

import comity.kernel.compare.Where.Condition;
import comity.kernel.words.Listing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts cubes in words. */
final class Sentences {

  private Sentences() {}

  /** What both laws ask first, and then what each asks. */
  static Where of(List<Cube> before, List<Cube> after, boolean besides) {
    Set<Map.Entry<Question, Set<Object>>> sharedBefore = shared(before);
    Set<Map.Entry<Question, Set<Object>>> sharedAfter = shared(after);
    Set<Condition> always = new LinkedHashSet<>(conditions(sharedBefore, Sentences::isOfBoth));
    always.addAll(conditions(sharedAfter, Sentences::isOfBoth));
    return new Where(
        List.copyOf(always), part(before, sharedBefore), part(after, sharedAfter), besides);
  }

  private static boolean isOfBoth(Question question) {
    return question.before() == question.after();
  }

  private static Set<Map.Entry<Question, Set<Object>>> shared(List<Cube> cubes) {
    Set<Map.Entry<Question, Set<Object>>> shared =
        new LinkedHashSet<>(cubes.getFirst().values().entrySet());
    cubes.forEach(cube -> shared.retainAll(cube.values().entrySet()));
    return shared;
  }

  private static Where.Part part(List<Cube> cubes, Set<Map.Entry<Question, Set<Object>>> shared) {
    List<List<Condition>> any = new ArrayList<>();
    for (Cube cube : cubes) {
      Set<Map.Entry<Question, Set<Object>>> own = new LinkedHashSet<>(cube.values().entrySet());
      own.removeAll(shared);
      any.add(conditions(own, question -> true));
    }
    boolean alone = any.size() == 1 || any.stream().anyMatch(List::isEmpty);
    return new Where.Part(
        conditions(shared, question -> !isOfBoth(question)), alone ? List.of() : any);
  }

  private static List<Condition> conditions(
      Set<Map.Entry<Question, Set<Object>>> entries, Predicate<Question> wanted) {
    return entries.stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .map(entry ->
            new Condition(
                entry.getKey().words(),
                entry.getValue().stream().map(v -> Words.of(v).orElseThrow()).toList()))
        .toList();
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
    return where.besides() ? text + "; and in no region above" : text;
  }

  private static String of(Where.Part part) {
    List<String> any =
        part.any().stream().map(c -> c.size() > 1 ? "(" + all(c) + ")" : all(c)).toList();
    String either = any.isEmpty() ? "" : Listing.or(any);
    if (part.always().isEmpty()) {
      return either;
    }
    return all(part.always()) + (either.isEmpty() ? "" : ", and " + either);
  }

  private static String all(List<Condition> conditions) {
    return conditions.stream().map(Condition::toString).collect(Collectors.joining(", "));
  }
}
