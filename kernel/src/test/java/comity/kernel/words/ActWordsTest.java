package comity.kernel.words;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.law.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ActWordsTest {

  @Test
  void everyActHasWords() {
    assertThat(Acts.ACTS).allSatisfy(act -> assertThat(ActWords.phrase(act)).contains(" "));
  }

  @Test
  void aKindOfInformationIsToldToTheRequester() {
    assertThat(ActWords.phrase("disclose.release-date"))
        .isEqualTo("tell the requester the release date");
    assertThat(ActWords.phrase(List.of("disclose.release-date", "disclose.court-date")))
        .isEqualTo("tell the requester the release date and court dates");
  }

  @Test
  void aKindWithoutWordsIsNamedAsItIs() {
    assertThat(ActWords.phrase("disclose.shoe-size")).isEqualTo("tell the requester shoe-size");
  }
}
