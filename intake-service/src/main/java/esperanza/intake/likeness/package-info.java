/**
 * Reports that were referred to investigation and resemble each other: only the reasons leave, so that a series of
 * threats is seen as one.
 */
@NullMarked
package esperanza.intake.likeness;

import org.jspecify.annotations.NullMarked;
