/** Events, commands and rules of a case: opened once, then joined, linked or set apart by persons. */
@NullMarked
package esperanza.intake.relating.domain;

import org.jspecify.annotations.NullMarked;
