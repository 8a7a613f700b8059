/** What officers see of a report without opening a sealed part: its row in the queue, and its facts. */
@NullMarked
package esperanza.intake.triage.view;

import org.jspecify.annotations.NullMarked;
