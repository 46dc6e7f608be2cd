package comity.server.pages;

import comity.casework.gate.Reply;
import comity.kernel.compare.Direction;
import comity.kernel.json.Utf8;
import comity.kernel.law.Acts;
import comity.kernel.words.ActWords;
import comity.replay.Count;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Days, times and other values in words, for templates. */
final class Say {

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");

  private final Language language;
  private final Messages messages;
  private final ZoneId zone;

  Say(Language language, Messages messages, ZoneId zone) {
    this.language = language;
    this.messages = messages;
    this.zone = zone;
  }

  /** The words behind a key. */
  public String of(String key, Object... with) {
    return messages.text(language, key, with);
  }

  /** The words behind a key, or the value itself where nobody wrote any. */
  public String value(String prefix, String value) {
    return messages.find(language, prefix + value).orElse(value);
  }

  /** The words for something on a form: its own, else those of all forms. */
  public String field(String form, String name) {
    return messages
        .find(language, "form." + form + "." + name)
        .orElseGet(() -> of("field." + name));
  }

  /** The same, empty where nobody wrote any. */
  public String hint(String form, String name) {
    return messages
        .find(language, "form." + form + "." + name + ".hint")
        .or(() -> messages.find(language, "field." + name + ".hint"))
        .orElse("");
  }

  /** The values of a fact, in words. */
  public String values(List<String> values) {
    return values.stream().map(this::worded).collect(Collectors.joining(", "));
  }

  private String worded(String value) {
    return messages
        .find(language, "value." + value)
        .or(() -> messages.find(language, "kind." + value))
        .orElseGet(() -> INSTANT.matcher(value).matches() ? instant(value) : value);
  }

  private String instant(String value) {
    return time(OffsetDateTime.parse(value).toInstant());
  }

  /**
   * An act, to stand behind {@code must not}: in the law's own language where no other is known.
   */
  public String act(String act) {
    return messages.find(language, "act." + act).orElseGet(() -> ActWords.phrase(act));
  }

  /** Several acts of which the same is said. */
  public String acts(List<String> acts) {
    return acts.size() == 1 ? act(acts.getFirst()) : ActWords.phrase(acts);
  }

  /** What a change does to those whom it touches: {@code Newly must release}. */
  public String direction(String act, Direction direction) {
    return either("direction." + Utf8.id(direction), act);
  }

  /** What it is if the new law is wrong there; empty for nothing. */
  public String mistake(String act, Direction direction) {
    return switch (direction) {
      case NEWLY_MAY, NEWLY_MUST -> either("mistake.done", act);
      case NEWLY_MUST_NOT -> either("mistake.left", act);
      case LIMIT -> either("mistake.time", act);
      case OTHER -> "";
    };
  }

  /** The words for that act, or those for any. */
  private String either(String key, String act) {
    return messages
        .find(language, key + "." + Acts.decided(act))
        .orElseGet(() -> messages.text(language, key));
  }

  /** {@code 1,234}, or both ends where it is not told exactly. */
  public String count(Count count) {
    String least = number(count.atLeast());
    return count.isExact() ? least : of("say.between", least, number(count.atMost()));
  }

  /** {@code 1,234}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** A sentence by turns in words and in names of things in the law's notation. */
  public List<Prose.Piece> pieces(String text) {
    return Prose.of(text).stream().flatMap(prose -> prose.pieces().stream()).toList();
  }

  /** Whether something is told. */
  public boolean isTold(Reply.Item item) {
    return item instanceof Reply.Told;
  }

  /** What the gate lets out of an answer: what is told, or why it is not. */
  public String answer(Reply.Item item) {
    return switch (item) {
      case Reply.Told told ->
          messages
              .find(language, "reply." + told.value().replace(' ', '-'))
              .orElseGet(() -> outside(told.value()));
      case Reply.Refused refused -> of("reply." + Utf8.id(refused.reason()));
    };
  }

  /** Who asks from outside may be in another zone. */
  private String outside(String value) {
    if (!INSTANT.matcher(value).matches()) {
      return worded(value);
    }
    OffsetDateTime at = OffsetDateTime.parse(value);
    String offset = at.getOffset().getTotalSeconds() == 0 ? "" : at.getOffset().getId();
    return at.format(form("say.time")) + " (UTC" + offset + ")";
  }

  /** What an answer is about: the kind of information, or the act. */
  public String about(Reply.Item item) {
    return Acts.isDisclosure(item.act()) ? value("kind.", Acts.kind(item.act())) : act(item.act());
  }

  /** {@code June 2, 2024}. */
  public String day(LocalDate day) {
    return day.format(form("say.day"));
  }

  /** {@code June 2, 2024, 9:07 a.m.}, in the zone of the agency. */
  public String time(Instant at) {
    return at.atZone(zone).format(form("say.time"));
  }

  private DateTimeFormatter form(String key) {
    return DateTimeFormatter.ofPattern(of(key), locale());
  }

  private Locale locale() {
    return language.locale();
  }

  /** {@code 3 hours 20 minutes}; of several days only days and hours. */
  public String span(Duration span) {
    Duration exact = span.abs();
    if (exact.toHours() >= 48) {
      return of("say.days", exact.toDays(), exact.toHoursPart());
    }
    return exact.toHours() > 0
        ? of("say.hours", exact.toHours(), exact.toMinutesPart())
        : of("say.minutes", exact.toMinutes());
  }
}
