/**
 * Producing a person in federal custody for a prosecution here, and returning the person: CPL
 * 580.30 and 650.30, 18 USC 4085, 28 USC 2241. The steps, what each needs, and what ends it
 * otherwise. Return rests on the words of the order and on nothing else. Computes; where events are
 * kept is not known here.
 */
package comity.casework.production;
