package comity.casework.gate;

import comity.casework.cases.Channel;
import comity.casework.cases.Requester;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a requester asks about a request of theirs, on any way.
 *
 * @param kinds the kinds of information, {@code release-date}
 * @param supplied answers that staff looked up, for kinds that are not kept here; they leave only
 *     if the laws allow it
 */
public record Question(
    String caseId,
    String request,
    Requester requester,
    Channel channel,
    SortedSet<String> kinds,
    SortedMap<String, String> supplied) {

  public Question {
    kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    supplied = Collections.unmodifiableSortedMap(new TreeMap<>(supplied));
  }
}
