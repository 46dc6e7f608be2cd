package comity.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written must stay readable: these texts are never changed, new ones are added. */
final class EventJsonTest {

  private static final String HEAD =
      "{\"at\":\"2024-03-01T15:15:00Z\",\"by\":\"officer-7\",\"event\":";
  private static final String TAIL = ",\"number\":3,\"stream\":\"case:1\"}";
  private static final Instant AT = Instant.parse("2024-03-01T15:15:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"agency":"doc","agencyNumber":"B-1","facts":{"custody":{"basis":"arrest"}},\
        "type":"custody-registered"}\
        """,
        """
        {"facts":{"person":{"convictions":null}},"foundAt":"2024-03-01T15:15:00Z",\
        "foundBy":"officer-7","how":"search","source":"register","type":"facts-found"}\
        """,
        """
        {"channel":"telephone","facts":{"request":{"kind":"detainer"}},\
        "receivedAt":"2024-03-01T15:15:00Z","request":"R2",\
        "requester":{"agency":"us-ice","office":"newark"},"type":"request-received"}\
        """,
        """
        {"facts":{"warrant":{"issuer":"none"}},"reason":"misread","request":"R2",\
        "type":"request-corrected"}\
        """,
        """
        {"cancelledAt":"2024-03-01T15:15:00Z","reason":"letter","request":"R2",\
        "type":"request-cancelled"}\
        """,
        """
        {"asOf":"2024-03-01","facts":{},"outcome":{"acts":{}},"readings":{"A-10":"2"},\
        "request":"R2","restsOn":[1,2],"type":"decision-made"}\
        """,
        """
        {"action":"hold-begun","at":"2024-03-01T15:15:00Z","authority":"","request":"R2","to":"",\
        "type":"action-taken"}\
        """,
        """
        {"act":"hold","alarm":"forbidden","citations":["8 CFR 287.7(d)"],"decision":3,\
        "request":"R2","type":"alarm-raised"}\
        """,
        """
        {"decision":3,"end":"2024-03-01T15:15:00Z","limit":{"calendar":"us-ny",\
        "duration":"PT48H","excluding":["sunday"],"from":"release-due"},"request":"R2",\
        "start":"2024-03-01T15:15:00Z","type":"clock-set"}\
        """,
        """
        {"request":"R2","type":"clock-stopped"}\
        """,
        """
        {"due":"2024-03-01T15:15:00Z","end":"2024-03-01T15:15:00Z","late":true,"request":"R2",\
        "stage":"ahead","type":"clock-told"}\
        """,
        """
        {"numbers":[2,3],"order":"CPL 160.50","type":"sealed"}\
        """,
        """
        {"channel":"in-person","kinds":["status"],"request":"R2",\
        "requester":{"agency":"us-ice","office":"newark"},"type":"asked"}\
        """,
        """
        {"act":"disclose.status","channel":"api","citations":["8 USC 1373(a)"],"request":"R2",\
        "to":{"agency":"us-ice","office":"newark"},"type":"disclosed"}\
        """,
        """
        {"act":"notify","channel":"page","citations":[],\
        "from":{"agency":"us-ice","office":"newark"},"modality":"must-not","request":"R2",\
        "type":"withheld"}\
        """
      })
  void whatWasWrittenIsReadAndWrittenAgainToTheByte(String event) {
    String written = HEAD + event + TAIL;
    Recorded read = EventJson.read(3, AT, Optional.of(written));
    assertThat(read.by()).isEqualTo("officer-7");
    assertThat(EventJson.write("case:1", read)).hasToString(written);
  }

  @Test
  void everyEventHasItsTextAbove() throws Exception {
    long texts =
        Stream.of(
                EventJsonTest.class
                    .getDeclaredMethod("whatWasWrittenIsReadAndWrittenAgainToTheByte", String.class)
                    .getAnnotation(ValueSource.class)
                    .strings())
            .map(text -> text.replaceAll("(?s).*\"type\":\"([a-z-]+)\"}", "$1"))
            .distinct()
            .count();
    int types = CaseEvent.class.getAnnotation(JsonSubTypes.class).value().length;
    assertThat(texts).isEqualTo(types);
    assertThat(CaseEvent.class.getPermittedSubclasses()).hasSize(types);
  }

  @Test
  void anErasedEventIsReadAsOne() {
    assertThat(EventJson.read(3, AT, Optional.empty()))
        .isEqualTo(new Recorded(3, AT, "", Optional.empty()));
  }

  @Test
  void laterFactsTakeThePlaceOfEarlierOnesAndNullTakesThemAway() {
    Known known =
        Known.NOTHING
            .with(
                new FactSheet("{\"a\":{\"b\":1,\"c\":[1]},\"established\":{\"x.y\":\"court\"}}"), 1)
            .with(new FactSheet("{\"a\":{\"b\":null,\"c\":[2,3]}}"), 2);
    assertThat(known.sheet())
        .isEqualTo(new FactSheet("{\"a\":{\"c\":[2,3]},\"established\":{\"x.y\":\"court\"}}"));
    assertThat(known.numbers()).isEqualTo(new TreeSet<>(List.of(1, 2)));
  }
}
