/**
 * The one door through which anything leaves to a requester. What may be said is what an act of the
 * laws that bind the agency allows, of that kind of information, for that case, at that instant;
 * everything else is refused with the provision. Replies can be made here and nowhere else.
 */
package comity.casework.gate;
