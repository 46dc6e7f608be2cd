/**
 * What happens in cases: events, the state that they add up to, and what follows from a new one: a
 * new decision under the agency's laws, an alarm where the agency did what they forbid. All of it
 * is computed from values; where events are kept is not known here, nor who may ask for what.
 */
package comity.casework.cases;
