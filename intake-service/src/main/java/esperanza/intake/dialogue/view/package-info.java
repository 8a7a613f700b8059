/** The answers about statements after a report, shared by staff, senders and holders of receipts. */
@NullMarked
package esperanza.intake.dialogue.view;

import org.jspecify.annotations.NullMarked;
