package comity.server.lab;

import comity.kernel.choice.ComparedSides;
import comity.kernel.compare.Direction;
import comity.kernel.compare.Region;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.diagram.Node;
import comity.kernel.law.Acts;
import comity.replay.Count;
import comity.replay.Mapping;
import comity.replay.Progress;
import comity.replay.Touched;
import comity.replay.TouchedRecords;
import comity.replay.Wishes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What a difference does to records: how many lie in each region, and how many are answered how
 * before and after, with bounds wherever the records do not say enough.
 *
 * @param name of the data set
 * @param regions one count for each region of the comparison
 */
public record Counted(String name, TouchedRecords records, List<Count> regions, List<Act> acts) {

  /** One of the answers, or {@link comity.replay.Column#UNDETERMINED}. */
  public record Line(String answer, Count before, Count after) {}

  /** All changes of one act that do the same to those whom they touch. */
  public record Change(Direction direction, Count records) {}

  /** An act that some case has answered otherwise. */
  public record Act(String act, List<Line> lines, List<Change> changes) {}

  /** Counts; that takes a second or so. */
  public static Counted of(Mapping mapping, String law, ComparedSides sides) {
    List<Region> regions = sides.regions();
    List<String> acts = regions.stream().map(Region::act).distinct().toList();
    List<TouchedRecords> counted =
        Touched.count(
            mapping,
            Wishes.none(),
            law,
            List.of(
                sides.comparison().touched(),
                about(acts, sides.laws().getFirst()),
                about(acts, sides.laws().getLast())),
            Progress.NONE);
    TouchedRecords touched = counted.getFirst();
    List<Count> own = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      own.add(touched.in(regions.get(i).act(), List.of(i)));
    }
    return new Counted(
        mapping.name(),
        touched,
        List.copyOf(own),
        acts.stream()
            .map(act ->
                new Act(
                    act,
                    lines(act, counted.get(1), counted.get(2)),
                    changes(act, regions, touched)))
            .toList());
  }

  private static CompiledLaw about(List<String> acts, CompiledLaw law) {
    SequencedMap<String, Node> wanted = new LinkedHashMap<>(law.acts());
    wanted.keySet().retainAll(acts);
    return law.answering(wanted);
  }

  private static List<Line> lines(String act, TouchedRecords before, TouchedRecords after) {
    List<Line> lines = new ArrayList<>();
    for (String answer : Acts.MODALITIES) {
      Line line = new Line(answer, count(act, answer, before), count(act, answer, after));
      if (line.before().atMost() + line.after().atMost() > 0) {
        lines.add(line);
      }
    }
    lines.add(new Line(comity.replay.Column.UNDETERMINED, before.open(act), after.open(act)));
    return List.copyOf(lines);
  }

  /** A law that does not speak of an act answers every record alike. */
  private static Count count(String act, String answer, TouchedRecords records) {
    if (records.places().containsKey(act)) {
      return records.answering(act, List.of(answer));
    }
    return answer.equals("not-regulated") ? new Count(records.held(), records.held()) : Count.NONE;
  }

  private static List<Change> changes(String act, List<Region> regions, TouchedRecords touched) {
    Map<Direction, List<Integer>> alike = new EnumMap<>(Direction.class);
    for (int i = 0; i < regions.size(); i++) {
      if (regions.get(i).act().equals(act)) {
        alike
            .computeIfAbsent(
                Direction.of(regions.get(i).before(), regions.get(i).after()),
                d -> new ArrayList<>())
            .add(i);
      }
    }
    List<Change> changes = new ArrayList<>();
    alike.forEach((direction, own) -> changes.add(new Change(direction, touched.in(act, own))));
    return List.copyOf(changes);
  }
}
