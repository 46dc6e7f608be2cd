package comity.kernel.choice;

import comity.kernel.book.LawBook;
import comity.kernel.compare.Comparison;
import comity.kernel.compare.Region;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.facts.Draft;
import comity.kernel.json.ComparisonWriter;
import comity.kernel.json.Utf8;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Vocabulary;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Two laws compared under the readings that the caller adopts. */
public final class ComparedSides {

  private final ComparedLaw before;
  private final ComparedLaw after;
  private final List<CompiledLaw> laws;
  private final Comparison comparison;
  private final List<Region> regions;

  /**
   * Compares; large laws take seconds.
   *
   * @throws ChoiceException if these laws have no such reading
   */
  public ComparedSides(LawBook book, ComparedLaw before, ComparedLaw after, Readings adopted) {
    this.before = before;
    this.after = after;
    Vocabulary vocabulary = vocabulary(book, before, after);
    adopted.adopt(new Draft(vocabulary));
    this.laws =
        Compiler.compileSides(vocabulary, List.of(before.editions(), after.editions())).stream()
            .map(adopted::adopt)
            .toList();
    this.comparison = Comparison.of(laws.getFirst(), laws.getLast());
    this.regions =
        comparison.regions().stream()
            .map(region -> region.with(adopted.in(region.witness(), vocabulary)))
            .toList();
  }

  /** The facts and the readings of both. */
  static Vocabulary vocabulary(LawBook book, ComparedLaw before, ComparedLaw after) {
    List<Law> used =
        Stream.concat(before.editions().stream(), after.editions().stream())
            .map(Edition::law)
            .distinct()
            .toList();
    return book.vocabulary(used);
  }

  /** Both laws as they were compared, over one vocabulary: the one before and the one after. */
  public List<CompiledLaw> laws() {
    return laws;
  }

  /** The comparison itself. */
  public Comparison comparison() {
    return comparison;
  }

  /** Where the laws differ; each example carries the readings that were adopted. */
  public List<Region> regions() {
    return regions;
  }

  /** Appends one object. */
  public void write(Utf8 into) {
    write(out -> {}, into);
  }

  /**
   * Appends one object with more fields.
   *
   * @param more writes them, a comma before each
   */
  public void write(Consumer<Utf8> more, Utf8 into) {
    ComparisonWriter.write(before.name(), after.name(), regions, more, into);
  }
}
