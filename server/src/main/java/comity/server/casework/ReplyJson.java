package comity.server.casework;

import comity.casework.gate.Reply;
import comity.kernel.json.Utf8;
import comity.server.http.Problem;
import comity.server.http.ProblemException;

/** What the disclosure gate lets out, as JSON. */
final class ReplyJson {

  private ReplyJson() {}

  /**
   * A reply.
   *
   * @throws ProblemException where the requester has no such request, or there is none
   */
  static Utf8 of(Reply reply) {
    if (!reply.isKnown()) {
      throw new ProblemException(Problem.NO_SUCH_CASE, "the requester has no such request");
    }
    return new Utf8().raw("{\"answers\":").list(reply.items(), ReplyJson::item).raw("}\n");
  }

  private static void item(Reply.Item item, Utf8 json) {
    json.raw("{\"act\":").text(item.act());
    switch (item) {
      case Reply.Told told -> json.raw(",\"told\":").text(told.value());
      case Reply.Refused refused -> json.raw(",\"refused\":").text(Utf8.id(refused.reason()));
    }
    json.raw(",\"citations\":").texts(item.citations()).raw("}");
  }
}
