/** The report as officers see it without opening a sealed part: its row in the queue, and its facts. */
@NullMarked
package esperanza.intake.triage.view;

import org.jspecify.annotations.NullMarked;
