/** The part that a hotline sees of the reports that it sent. */
@NullMarked
package esperanza.intake.sent.view;

import org.jspecify.annotations.NullMarked;
