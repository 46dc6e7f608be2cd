package comity.kernel.oracle;

import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values that a day, an instant or a number may take: one for each way in which it can stand to
 * everything that the law compares it with. Remembers what it found, as long as nothing new is
 * asked.
 */
final class Thresholds {

  private static final int MOST_REMEMBERED = 20_000;

  private final Interests interests;
  private final Vocabulary vocabulary;
  private final Map<FactKey, Set<FactKey>> connected = new HashMap<>();
  private final Map<Surroundings, List<Object>> found = new HashMap<>();
  private int size;

  /**
   * What the limits of a fact hang on: the values of all facts connected with it, null where
   * unknown.
   */
  private record Surroundings(FactKey fact, List<List<Object>> values) {}

  Thresholds(Interests interests, Vocabulary vocabulary) {
    this.interests = interests;
    this.vocabulary = vocabulary;
  }

  /**
   * The values to try.
   *
   * @param path the record that has the fact, last
   * @throws Missing when the values of another fact must be tried first
   */
  List<Object> candidates(Path path, Ref fact) {
    if (size != interests.size() || found.size() > MOST_REMEMBERED) {
      connected.clear();
      found.clear();
      size = interests.size();
    }
    Surroundings surroundings = surroundings(path, fact);
    List<Object> known = found.get(surroundings);
    if (known == null) {
      known = search(path, fact);
      found.put(surroundings, known);
    }
    return known;
  }

  private Surroundings surroundings(Path path, Ref fact) {
    List<List<Object>> values = new ArrayList<>();
    for (FactKey key : connected.computeIfAbsent(fact.key(), interests::connected)) {
      List<Object> ofAll = new ArrayList<>();
      for (Path record : path.find(key.type(), vocabulary)) {
        ofAll.add(record.last().get(record.last().type().fact(key.path()).orElseThrow()));
      }
      values.add(ofAll);
    }
    return new Surroundings(fact.key(), values);
  }

  private List<Object> search(Path path, Ref fact) {
    Search search = new Search(interests, vocabulary, path, fact, List.of(), Search.Gaps.FOLLOW);
    search.run();
    Collection<Long> points = search.hasUnknownMoment() ? search.points() : distinct(search);
    return points.stream().map(Axis.of(fact.fact().type())::value).toList();
  }

  private static Collection<Long> distinct(Search search) {
    Map<List<Integer>, Long> bySigns = new LinkedHashMap<>();
    search.points().forEach(point -> bySigns.putIfAbsent(search.signs(point), point));
    return bySigns.values();
  }
}
