/** REST resource that records the consent of one party of a report. */
@NullMarked
package esperanza.intake.consent.rest;

import org.jspecify.annotations.NullMarked;
