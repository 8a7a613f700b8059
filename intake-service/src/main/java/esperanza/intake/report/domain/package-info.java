/** Events, commands and rules of a report, from its receipt over consent and triage to its referral. */
@NullMarked
package esperanza.intake.report.domain;

import org.jspecify.annotations.NullMarked;
