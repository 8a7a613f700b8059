/** Requests that give a person a seat on a case, or end it. */
@NullMarked
package esperanza.intake.caseaccess.view;

import org.jspecify.annotations.NullMarked;
