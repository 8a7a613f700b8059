/** The read model of the queue: one row per report, the most urgent first. */
@NullMarked
package esperanza.intake.triage.read;

import org.jspecify.annotations.NullMarked;
