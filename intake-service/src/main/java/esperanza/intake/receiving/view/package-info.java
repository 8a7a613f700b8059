/** The answer to a report: its ids, its receipt and its warnings. */
@NullMarked
package esperanza.intake.receiving.view;

import org.jspecify.annotations.NullMarked;
