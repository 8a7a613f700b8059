/** The likeness that was found between two cases. */
@NullMarked
package esperanza.intake.likeness.domain;

import org.jspecify.annotations.NullMarked;
