/** Judges how urgent a report is: the queue, the claim, triage, referral, and the lowering of an urgency. */
@NullMarked
package esperanza.intake.triage;

import org.jspecify.annotations.NullMarked;
