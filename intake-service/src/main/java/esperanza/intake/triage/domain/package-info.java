/** Events, commands and rules of the claim: one person at a time reads a report for triage. */
@NullMarked
package esperanza.intake.triage.domain;

import org.jspecify.annotations.NullMarked;
