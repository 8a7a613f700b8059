/** REST resources of triage: the queue as list and live stream, the claim, and the lowering of an urgency. */
@NullMarked
package esperanza.intake.triage.rest;

import org.jspecify.annotations.NullMarked;
