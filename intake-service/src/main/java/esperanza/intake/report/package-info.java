/** Finds a report, its streams and its urgency for all other capabilities of intake. */
@NullMarked
package esperanza.intake.report;

import org.jspecify.annotations.NullMarked;
