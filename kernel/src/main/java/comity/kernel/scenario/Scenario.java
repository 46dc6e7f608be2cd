package comity.kernel.scenario;

import comity.kernel.facts.Facts;
import comity.kernel.feel.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * One invented case and what the law says of it.
 *
 * @param at where it stands
 * @param proposal the bill under which it is decided; empty for the law as it stands
 * @param facts with the adopted readings
 * @param expect the possible outcomes of each act
 * @param because a citation that must stand among the reasons of an act
 * @param dependsOn what the undetermined acts hang on; empty where the scenario does not say
 */
record Scenario(
    Position at,
    String name,
    String proposal,
    LocalDate asOf,
    Facts facts,
    SortedMap<String, List<Expected>> expect,
    SortedMap<String, List<String>> because,
    List<String> dependsOn) {}
