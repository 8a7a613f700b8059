/** Compares the reports that were referred to investigation: words are opened here, and only reasons leave. */
@NullMarked
package esperanza.intake.likeness.finding;

import org.jspecify.annotations.NullMarked;
