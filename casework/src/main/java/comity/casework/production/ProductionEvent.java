package comity.casework.production;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;

/** Something that happened in a production. Never changed; the names are kept for ever. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ProductionEvent.Requested.class, name = "production-requested"),
  @JsonSubTypes.Type(value = ProductionEvent.Identified.class, name = "production-identified"),
  @JsonSubTypes.Type(value = ProductionEvent.Ordered.class, name = "production-ordered"),
  @JsonSubTypes.Type(value = ProductionEvent.Answered.class, name = "production-answered"),
  @JsonSubTypes.Type(value = ProductionEvent.Served.class, name = "production-served"),
  @JsonSubTypes.Type(value = ProductionEvent.Told.class, name = "production-told"),
  @JsonSubTypes.Type(value = ProductionEvent.Moved.class, name = "production-moved"),
  @JsonSubTypes.Type(value = ProductionEvent.Concluded.class, name = "production-concluded"),
  @JsonSubTypes.Type(value = ProductionEvent.Sealed.class, name = "production-sealed")
})
public sealed interface ProductionEvent {

  /**
   * A prosecutor asked for the person.
   *
   * @param agency that will have the person here
   * @param prosecutor by office
   */
  record Requested(String agency, String prosecutor, Person person) implements ProductionEvent {}

  /** Who the person is, as the agency knows it; takes the place of what was known before. */
  record Identified(Person person) implements ProductionEvent {}

  /** What the order says; a later one takes its place. */
  record Ordered(Order order) implements ProductionEvent {}

  /** The federal body consented or refused. */
  record Answered(Consent consent) implements ProductionEvent {}

  /** The form that came with the person. */
  record Served(Detainer detainer) implements ProductionEvent {}

  /**
   * The person was given a notice.
   *
   * @param what which notice
   * @param manner by hand, by post
   */
  record Told(String what, Instant at, String manner, String language) implements ProductionEvent {}

  /**
   * One step further.
   *
   * @param reason why steps were passed over; empty where none were
   * @param change of custody that goes with it; empty for none
   * @param authority for a return, the words of the order; empty otherwise
   */
  record Moved(Step to, Instant at, String reason, Optional<CustodyChange> change, String authority)
      implements ProductionEvent {

    /** A step that only the way itself explains. */
    public static Moved to(Step step, Instant at) {
      return new Moved(step, at, "", Optional.empty(), "");
    }
  }

  /** How the proceeding ended for the person. */
  record Concluded(Result result) implements ProductionEvent {}

  /**
   * All of it was sealed.
   *
   * @param order the order or the provision that seals
   */
  record Sealed(String order) implements ProductionEvent {}
}
