/** The projection that queues the messages for the webhooks of hotlines. */
@NullMarked
package esperanza.intake.webhook.read;

import org.jspecify.annotations.NullMarked;
