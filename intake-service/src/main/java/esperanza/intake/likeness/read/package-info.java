/** The reports that were referred to investigation, and those of them that wait to be compared. */
@NullMarked
package esperanza.intake.likeness.read;

import org.jspecify.annotations.NullMarked;
