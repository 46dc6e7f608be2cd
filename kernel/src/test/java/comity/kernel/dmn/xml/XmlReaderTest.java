package comity.kernel.dmn.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import org.junit.jupiter.api.Test;

final class XmlReaderTest {

  @Test
  void elementKnowsWhereItsTagBegins() {
    XmlElement root = XmlReader.read("f.xml", "<a>\n  <b\n     x=\"1\">t</b>\n</a>");
    assertThat(root.children().getFirst().at()).isEqualTo(new Position("f.xml", 2, 3));
  }

  @Test
  void characterBehindAnEntityKnowsItsPlaceInTheFile() {
    XmlText text = XmlReader.read("f.xml", "<a>1 &lt; 2 &amp; x</a>").text();
    assertThat(text.value()).isEqualTo("1 < 2 & x");
    assertThat(text.at(text.value().indexOf('x'))).isEqualTo(new Position("f.xml", 1, 19));
  }

  @Test
  void lineAndColumnWithinTheTrimmedTextLeadToThePlaceInTheFile() {
    XmlText text = XmlReader.read("f.xml", "<a>\n  one\n  two\n</a>").text();
    assertThat(text.at(2, 3)).isEqualTo(new Position("f.xml", 3, 3));
  }

  @Test
  void literalSectionIsReadAsItStands() {
    XmlText text = XmlReader.read("f.xml", "<a><![CDATA[1 < 2]]></a>").text();
    assertThat(text.value()).isEqualTo("1 < 2");
    assertThat(text.at()).isEqualTo(new Position("f.xml", 1, 13));
  }

  @Test
  void commentsAreNoText() {
    assertThat(XmlReader.read("f.xml", "<a>x<!-- y -->z</a>").text().value()).isEqualTo("xz");
  }

  @Test
  void numberedCharacterIsThatCharacter() {
    assertThat(XmlReader.read("f.xml", "<a>&#167;&#x2014;</a>").text().value()).isEqualTo("§—");
  }

  @Test
  void windowsLineEndsCountAsOne() {
    XmlElement root = XmlReader.read("f.xml", "<a>\r\n<b/>\r\n</a>");
    assertThat(root.children().getFirst().at()).isEqualTo(new Position("f.xml", 2, 1));
  }

  @Test
  void documentTypeIsRefusedSoThatNoOtherFileIsRead() {
    String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>";
    assertThatThrownBy(() -> XmlReader.read("f.xml", xml))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("f.xml:1:");
  }

  @Test
  void brokenFileIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> XmlReader.read("f.xml", "<a>\n<b></a>"))
        .isInstanceOf(LawException.class)
        .hasMessageStartingWith("f.xml:2:")
        .hasMessageContaining("not well-formed");
  }

  @Test
  void bottomlessFileIsRefusedBeforeTheStackEnds() {
    String xml = "<a>".repeat(5_000) + "</a>".repeat(5_000);
    assertThatThrownBy(() -> XmlReader.read("f.xml", xml))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("inside one another");
  }
}
