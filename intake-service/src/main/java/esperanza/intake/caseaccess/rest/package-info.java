/** REST resources that assign persons to a case, exclude them from it and break its glass. */
@NullMarked
package esperanza.intake.caseaccess.rest;

import org.jspecify.annotations.NullMarked;
