package comity.casework.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a decision says of one act.
 *
 * @param modality null while it is open
 * @param possible every modality that is still possible
 * @param limit the time limit that binds; null for none
 * @param limits all of them where several bind at once; null for no more than one
 * @param because the rules; empty while it is open
 * @param outcomes what is still possible, with the rules; null once it is settled
 * @param dependsOn what would settle it
 * @param readings the adopted readings that it rests on
 */
public record ActAnswer(
    String modality,
    List<String> possible,
    Limit limit,
    List<Limit> limits,
    List<Because> because,
    List<Possible> outcomes,
    List<String> dependsOn,
    List<String> readings) {

  private static final Set<String> ALLOWING = Set.of("may", "must");
  private static final String SILENT = "not-regulated";

  /** A time limit in the words of the law files. */
  public record Limit(String duration, List<String> excluding, String calendar, String from) {

    /** No time at all from the hour of release. */
    static final Limit NONE = new Limit("PT0S", List.of(), null, "release-due");
  }

  /** A rule that matched. */
  public record Because(String citation, String says, String law) {}

  /** One outcome of several. */
  public record Possible(String modality, Limit limit, List<Limit> limits, List<Because> because) {

    private Stream<Limit> allLimits() {
      return limits == null ? Stream.ofNullable(limit) : limits.stream();
    }
  }

  /** Whether it surely may be done. */
  public boolean allows() {
    return modality != null && ALLOWING.contains(modality);
  }

  /** Whether it surely must not be done. */
  public boolean forbids() {
    return "must-not".equals(modality);
  }

  /** Whether it surely must be done. */
  public boolean demands() {
    return "must".equals(modality);
  }

  /** Whether the laws surely say nothing of it. */
  public boolean isSilent() {
    return SILENT.equals(modality);
  }

  /** The modality, if it is settled. */
  public Optional<String> settled() {
    return Optional.ofNullable(modality);
  }

  /**
   * The provisions, each once, in the order of the reasons; while it is open, those that may stand
   * against it.
   */
  public List<String> citations() {
    List<Because> rules = outcomes == null ? because : against();
    return rules.stream().map(Because::citation).distinct().toList();
  }

  private List<Because> against() {
    return outcomes.stream()
        .filter(outcome -> !ALLOWING.contains(outcome.modality()))
        .flatMap(outcome -> outcome.because().stream())
        .toList();
  }

  /** Whether it may be done whatever else turns out, though perhaps nobody knows how long. */
  public boolean surelyAllows() {
    return !possible.isEmpty() && ALLOWING.containsAll(possible);
  }

  /** The time limits that bind at once; while it is open, all that may. */
  public List<Limit> allLimits() {
    if (outcomes != null) {
      return outcomes.stream().flatMap(Possible::allLimits).distinct().toList();
    }
    return limits == null ? Stream.ofNullable(limit).toList() : limits;
  }
}
