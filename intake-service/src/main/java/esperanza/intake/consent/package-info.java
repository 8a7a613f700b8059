/** Records the consent of each party of a report. */
@NullMarked
package esperanza.intake.consent;

import org.jspecify.annotations.NullMarked;
