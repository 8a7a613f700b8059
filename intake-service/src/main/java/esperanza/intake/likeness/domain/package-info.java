/** What was found to be alike in two cases. */
@NullMarked
package esperanza.intake.likeness.domain;

import org.jspecify.annotations.NullMarked;
