package comity.replay;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.facts.Draft;
import comity.kernel.law.Edition;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Plans give a replay the same figures as the kernel alone. */
final class ShortcutsTest {

  private static final Path MAPPINGS = Workshop.ROOT.resolve("replay/mappings");
  private static final CompiledLaw JAIL_LAW = jailLaw();

  private final Shortcuts shortcuts = new Shortcuts(new TreeMap<>());

  private static CompiledLaw jailLaw() {
    Edition edition = Workshop.LAWS.edition("us-ny-nyc/doc", LocalDate.of(2014, 12, 14));
    return Compiler.compile(Workshop.LAWS.vocabulary(List.of(edition.law())), List.of(edition));
  }

  private static Draft detainer(String asks) {
    Draft draft = new Draft(JAIL_LAW.vocabulary());
    draft.set("request.kind", asks);
    return draft;
  }

  @Test
  void whatIsSettledIsAnsweredByThePlan() {
    Draft draft = detainer("access");
    draft.add("person.convictions");
    assertThat(shortcuts.of(JAIL_LAW, "hold", draft.build()))
        .contains(new Settled("not-regulated", ""));
  }

  @Test
  void whatIsOpenIsLeftToTheKernel() {
    Draft draft = detainer("detainer");
    draft.add("person.convictions");
    assertThat(shortcuts.of(JAIL_LAW, "hold", draft.build())).isEmpty();
  }

  @Test
  void aListWithoutItsOneElementIsLeftToTheKernel() {
    assertThat(shortcuts.of(JAIL_LAW, "hold", detainer("access").build())).isEmpty();
  }

  @Test
  void aReplayCountsAlikeWithPlansAndWithout() {
    assertThat(run(1)).isEqualTo(run(Integer.MAX_VALUE));
  }

  private static Report run(int worthwhile) {
    Mapping mapping = MappingFile.find(MAPPINGS, "nyc-doc-stays");
    try (Replay replay = Replay.of(Workshop.LAWS, mapping, Workshop.limit(3_000))) {
      return replay.planningFrom(worthwhile).run(Progress.NONE);
    }
  }
}
