package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlSheetTest {

  private static String page() {
    Sheet sheet = new HtmlSheet();
    sheet.title("From A to <B>");
    sheet.overview(List.of("Act", "After"), List.of(List.of("Hold", "may"), List.of("Tell", "")));
    sheet.heading("Hold");
    sheet.sentence(0, "1. must not, then may", Tone.ALLOWED, "must not, then may");
    sheet.example(1, "For instance", "{\"a\":\"x & y\"}");
    sheet.heading("Tell");
    sheet.sentence(0, "1. may, then must not", Tone.FORBIDDEN, "may, then must not");
    return sheet.text();
  }

  @Test
  void eachLineOfTheTableLeadsToItsFinding() {
    assertThat(page())
        .contains("<a href=\"#f1\">Hold</a>", "<a href=\"#f2\">Tell</a>")
        .contains("<li id=\"f1\">1. <strong>must not, then may</strong>")
        .contains("<li id=\"f2\">1. <strong>may, then must not</strong>");
  }

  @Test
  void eachCellSaysWhatItIsWhereTheHeadIsNotShown() {
    assertThat(page()).contains("<td data-head=\"After\">may</td>");
  }

  @Test
  void whatIsWrittenIsNeverTakenForMarkup() {
    assertThat(page())
        .contains("<h1>From A to &lt;B&gt;</h1>")
        .contains("<code>{&quot;a&quot;:&quot;x &amp; y&quot;}</code>");
  }

  @Test
  void everyElementThatIsOpenedIsClosed() {
    for (String name : List.of("html", "body", "table", "tr", "td", "ul", "li", "code", "strong")) {
      assertThat(count("<" + name + "[ >]")).as(name).isEqualTo(count("</" + name + ">"));
    }
  }

  private static long count(String pattern) {
    return Pattern.compile(pattern).matcher(page()).results().count();
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    assertThat(page()).doesNotContain("http", "src=", "@import", "url(", "<script", "<link");
  }
}
