/** Sends messages to webhooks: signed, to public addresses only, with retries. */
@NullMarked
package esperanza.intake.webhook.sending;

import org.jspecify.annotations.NullMarked;
