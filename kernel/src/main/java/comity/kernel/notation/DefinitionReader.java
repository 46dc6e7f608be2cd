package comity.kernel.notation;

import comity.kernel.feel.FeelParser;
import comity.kernel.feel.Names;
import comity.kernel.law.Definition;
import comity.kernel.law.Logic;
import comity.kernel.law.Logic.HitPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what stands under the heading of one definition: prose, then one table or one {@code feel}
 * block.
 */
final class DefinitionReader {

  private final Heading heading;
  private final Faults faults;
  private final List<Line> prose = new ArrayList<>();
  private Optional<Line> policyLine = Optional.empty();
  private Optional<Logic> logic = Optional.empty();
  private boolean computed;
  private boolean trailing;

  DefinitionReader(Heading heading, Faults faults) {
    this.heading = heading;
    this.faults = faults;
  }

  Optional<Definition> read(List<Line> body) {
    for (int i = 0; i < body.size(); ) {
      i = step(body, i);
    }
    if (!computed) {
      faults.add(heading.at(), "`" + heading.name() + "` has neither a table nor a `feel` block");
    }
    policyLine.ifPresent(line -> faults.add(line.at(), "a hit policy with no table below it"));
    ClosingCitation closed = closing();
    return logic.map(found -> definition(closed, found));
  }

  private Definition definition(ClosingCitation closed, Logic found) {
    return new Definition(
        heading.at(),
        heading.name(),
        heading.parameters(),
        heading.question(),
        closed.prose(),
        closed.citation(),
        found);
  }

  private ClosingCitation closing() {
    ClosingCitation closing = ClosingCitation.of(Prose.of(prose));
    if (closing.isEmpty()) {
      faults.add(
          heading.at(), "the brackets that close the prose of `" + heading.name() + "` are empty");
    }
    return closing;
  }

  /** Reads what begins at a line and tells which line comes next. */
  private int step(List<Line> body, int i) {
    Line line = body.get(i);
    if (line.isRow()) {
      return table(body, i);
    }
    if (line.isFence()) {
      return block(body, i);
    }
    if (line.text().startsWith("hit policy:")) {
      policyLine.ifPresent(first -> faults.add(line.at(), "a second hit policy"));
      policyLine = Optional.of(line);
    } else {
      running(line);
    }
    return i + 1;
  }

  private void running(Line line) {
    if (!computed && policyLine.isEmpty()) {
      prose.add(line);
    } else if (!line.isBlank() && !trailing) {
      trailing = true;
      faults.add(line.at(), "prose stands before the table or the `feel` block, found some behind");
    }
  }

  private int table(List<Line> body, int begin) {
    int end = begin;
    while (end < body.size() && body.get(end).isRow()) {
      end++;
    }
    Grid grid = Grid.of(body.subList(begin, end), faults);
    HitPolicy policy = policyLine.map(line -> HitPolicies.read(line, faults)).orElse(HitPolicy.ANY);
    policyLine = Optional.empty();
    computedBy(body.get(begin), new TableReader(heading, faults).read(grid, policy));
    return end;
  }

  private int block(List<Line> body, int begin) {
    int end = begin + 1;
    while (end < body.size() && !body.get(end).isFence()) {
      end++;
    }
    Line first = body.get(begin);
    if (!first.text().equals("```feel")) {
      faults.add(first.at(), "expected a block that opens with three backticks and `feel`");
    } else if (end == body.size()) {
      faults.add(first.at(), "a `feel` block that does not end");
    }
    computedBy(first, formula(first, body.subList(begin + 1, end)));
    return end + 1;
  }

  private Optional<Logic> formula(Line fence, List<Line> lines) {
    String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    Line first = lines.isEmpty() ? fence : lines.getFirst();
    return faults
        .attempt(() -> FeelParser.expression(text, first.at(), Names.notation()))
        .map(Logic.Formula::new);
  }

  private void computedBy(Line line, Optional<Logic> found) {
    if (computed) {
      faults.add(
          line.at(), "`" + heading.name() + "` has a second table or `feel` block; expected one");
    }
    computed = true;
    logic = logic.or(() -> found);
  }
}
