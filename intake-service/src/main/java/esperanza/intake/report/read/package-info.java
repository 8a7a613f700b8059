/** The query that finds a report by its receipt. */
@NullMarked
package esperanza.intake.report.read;

import org.jspecify.annotations.NullMarked;
