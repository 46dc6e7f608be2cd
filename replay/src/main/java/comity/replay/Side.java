package comity.replay;

import java.util.SortedMap;

/**
 * One law or set of laws that every record is held against.
 *
 * @param name in plain words, as the head of its columns
 * @param assume facts that are taken as known where the record does not say, by path; what stands
 *     here is an assumption and no record
 */
public record Side(String name, LawChoice law, AsOf asOf, SortedMap<String, String> assume) {}
