/**
 * Requests in, lawful answers out. {@link comity.casework.Casework} is all that a service or a
 * command needs: open it with {@link comity.casework.Settings}, a clock and chance; write with
 * commands ({@link comity.casework.cases.CaseCommand}) and a {@link comity.casework.Write} that
 * names the writer, a key against double recording and the version that was seen; get a {@link
 * comity.casework.Written}: done, in conflict, or refused with a sentence. Whatever a requester is
 * told is a {@link comity.casework.gate.Reply}, which only the disclosure gate makes. Knows no HTTP
 * and no sign-in: who may call what is the service's to decide.
 */
package comity.casework;
