package comity.casework.cases;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** Something that happened in an agency and belongs to none of its cases. Never changed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AgencyEvent.ReadingAdopted.class, name = "reading-adopted"),
  @JsonSubTypes.Type(value = AgencyEvent.FigureSupplied.class, name = "figure-supplied"),
  @JsonSubTypes.Type(value = AgencyEvent.StrayQuestion.class, name = "stray-question")
})
public sealed interface AgencyEvent {

  /**
   * Counsel chose one of several defensible meanings of an unclear text. A later choice takes its
   * place from its own day on.
   *
   * @param reading its id, {@code A-10}
   * @param value the alternative; empty for leaving it open again
   * @param from the first day for which it counts
   * @param signedBy the staff number of the counsel who signed
   */
  record ReadingAdopted(
      String agency,
      String reading,
      String value,
      LocalDate from,
      String signedBy,
      LocalDate signedOn,
      String reason)
      implements AgencyEvent {}

  /**
   * The agency says a figure that a report asks for and that no case tells. A later one for the
   * same days takes its place.
   *
   * @param item of the report, {@code V3-f6}
   * @param source where the figure comes from
   */
  record FigureSupplied(
      String agency, String item, LocalDate from, LocalDate to, String value, String source)
      implements AgencyEvent {}

  /** Somebody outside asked about a request that is not theirs, or that there is not. */
  record StrayQuestion(Requester requester, Channel channel) implements AgencyEvent {}
}
