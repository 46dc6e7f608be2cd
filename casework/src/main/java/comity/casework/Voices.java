package comity.casework;

import comity.casework.cases.CaseState;
import comity.casework.cases.Channel;
import comity.casework.cases.RequestState;
import comity.casework.gate.Question;
import comity.casework.gate.Reply;
import comity.casework.hooks.Hook;
import comity.casework.hooks.Message;
import comity.casework.intake.Submission;
import comity.casework.store.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a requester would hear of a request at this instant. A webhook tells them that it is another
 * than before, and so tells no more than they could find out by asking again.
 */
final class Voices {

  /** What is on record here; other kinds staff look up, so asking again tells nothing. */
  private static final SortedSet<String> KINDS =
      new TreeSet<>(List.of("incarceration-status", "release-date"));

  private final HookList list;
  private final Counter counter;
  private final Submissions submissions;

  Voices(HookList list, Counter counter, Submissions submissions) {
    this.list = list;
    this.counter = counter;
    this.submissions = submissions;
  }

  /**
   * Looks at a request anew; gives what is to be told if the requester would now hear otherwise.
   */
  Optional<Message> look(Hook hook, CaseState state, RequestState request) {
    Optional<Submission> handedIn = submissions.of(state.id(), request.id());
    Question question =
        new Question(
            state.id(), request.id(), request.requester(), Channel.API, KINDS, new TreeMap<>());
    String now =
        handedIn
            .map(s -> text(counter.heard(state, question, submissions.alone(s))))
            .orElseGet(() -> text(counter.heard(state, question)));
    Optional<String> before =
        list.voice(hook.id(), state.id(), request.id())
            .or(() -> handedIn.map(s -> waiting(s, question)));
    list.keep(hook.id(), state.id(), request.id(), now);
    return before.filter(now::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            handedIn
                .map(s -> Message.ofSubmission(s.id()))
                .orElseGet(() -> Message.ofRequest(state.id(), request.id())));
  }

  /** What was heard before the desk had found anybody. */
  private String waiting(Submission submission, Question question) {
    return text(counter.pending(question, submissions.alone(submission)));
  }

  private static String text(Reply reply) {
    return Fingerprint.of(reply.items().stream().map(Voices::text).toList().toString()).hex();
  }

  private static String text(Reply.Item item) {
    return switch (item) {
      case Reply.Told told -> item.act() + " told " + told.value() + item.citations();
      case Reply.Refused refused -> item.act() + " " + refused.reason() + item.citations();
    };
  }
}
