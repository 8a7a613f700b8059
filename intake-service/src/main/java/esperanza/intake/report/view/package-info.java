/** The status of a report as its reporter may know it: terms, consents and statements. */
@NullMarked
package esperanza.intake.report.view;

import org.jspecify.annotations.NullMarked;
