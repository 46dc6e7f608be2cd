package comity.server.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A form on a page of its own.
 *
 * @param id by which its words are found
 * @param back where one comes from, and goes to without sending it
 * @param given what stands in fields before they are filled in; for a time in two fields
 * @param carried what the page carries along, unseen
 */
record FormPage(
    String id,
    String back,
    List<Field> fields,
    Map<String, String> given,
    Map<String, String> carried) {

  /** A form whose fields are empty. */
  static FormPage of(String id, String back, Field... fields) {
    return new FormPage(id, back, List.of(fields), Map.of(), Map.of());
  }

  FormPage given(Map<String, String> values) {
    Map<String, String> more = new TreeMap<>(given);
    more.putAll(values);
    return new FormPage(id, back, fields, more, carried);
  }

  /** With a time in the two fields of one. */
  FormPage given(String name, WhenFields when) {
    return given(Map.of(name + "-day", when.day(), name + "-time", when.time()));
  }

  /** Whether there is something to choose wherever something must be chosen. */
  boolean canBeFilled() {
    return fields.stream()
        .noneMatch(field ->
            field.kind() == Field.Kind.CHOICE && field.isNeeded() && field.options().isEmpty());
  }

  /** Whether it says something of one fact, which it carries along. */
  boolean isAboutOneFact() {
    return !carried.isEmpty();
  }

  FormPage carrying(String name, String value) {
    return new FormPage(id, back, fields, given, Map.of(name, value));
  }

  /**
   * A field with what stands in it.
   *
   * @param fault the key of what is wrong with it; empty for nothing
   */
  record Shown(Field field, String value, Set<String> chosen, WhenFields when, String fault) {

    /** Where its fault leads. */
    public String target() {
      return field.kind() == Field.Kind.WHEN ? field.name() + "-day" : field.name();
    }
  }
}
