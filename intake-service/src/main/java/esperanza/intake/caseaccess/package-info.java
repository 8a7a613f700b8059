/** Decides who may know of a case: conflict wall, assignments, seal and broken glass. */
@NullMarked
package esperanza.intake.caseaccess;

import org.jspecify.annotations.NullMarked;
