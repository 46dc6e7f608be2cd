package comity.server.pages;

import comity.kernel.compare.Direction;
import comity.kernel.compare.Region;
import comity.kernel.compare.Where;
import comity.kernel.json.CaseWriter;
import comity.kernel.json.Utf8;
import comity.kernel.law.Acts;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import comity.kernel.words.LimitWords;
import comity.replay.Count;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cases that two laws answer differently, as a page tells them.
 *
 * @param number among those of its act, counting from 1
 * @param direction what the change does to those whom it touches
 * @param records how many lie there, where records were counted
 * @param witness such a case as JSON
 */
record RegionView(
    int number,
    Answer before,
    Answer after,
    Direction direction,
    List<Where.Line> where,
    List<String> readings,
    Optional<Count> records,
    String witness) {

  /** Of the rules behind an answer so many are told; the command tells all. */
  private static final int TOLD = 4;

  /**
   * What one law says.
   *
   * @param limit how long, in words; empty for no limit
   * @param more how many rules are not told
   */
  record Answer(String modality, String limit, List<Ground> grounds, int more) {

    static Answer of(Outcome outcome, List<Ground> grounds) {
      int told = Math.min(TOLD, grounds.size());
      return new Answer(
          outcome.modality(),
          LimitWords.of(outcome.limits()),
          grounds.subList(0, told),
          grounds.size() - told);
    }
  }

  /** The regions of one act, or of kinds of information that change alike. */
  record OfAct(List<String> acts, List<RegionView> regions) {}

  /**
   * The regions act by act.
   *
   * @param records one count for each region; empty if none were counted
   */
  static List<OfAct> of(List<Region> regions, List<Count> records) {
    Map<String, List<RegionView>> views = new LinkedHashMap<>();
    Map<String, List<Object>> keys = new LinkedHashMap<>();
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      List<RegionView> own = views.computeIfAbsent(region.act(), a -> new ArrayList<>());
      own.add(view(region, own.size() + 1, count(i, records)));
      keys.computeIfAbsent(region.act(), a -> new ArrayList<>()).add(key(region));
    }
    Map<Object, List<String>> alike = new LinkedHashMap<>();
    keys.forEach((act, own) ->
        alike.computeIfAbsent(Acts.isDisclosure(act) ? own : act, k -> new ArrayList<>()).add(act));
    return alike.values().stream()
        .map(acts -> new OfAct(List.copyOf(acts), views.get(acts.getFirst())))
        .toList();
  }

  private static Optional<Count> count(int number, List<Count> records) {
    return records.isEmpty() ? Optional.empty() : Optional.of(records.get(number));
  }

  private static Object key(Region region) {
    return List.of(
        region.before(), region.after(), region.where(), region.because(), region.readings());
  }

  private static RegionView view(Region region, int number, Optional<Count> records) {
    Utf8 json = new Utf8();
    CaseWriter.write(region.witness(), json);
    return new RegionView(
        number,
        Answer.of(region.before(), region.because().before()),
        Answer.of(region.after(), region.because().after()),
        Direction.of(region.before(), region.after()),
        region.where().lines(),
        region.readings(),
        records,
        new String(json.bytes(), StandardCharsets.UTF_8));
  }
}
