/** Webhooks: hotlines are notified, signed and at least once, that a report of theirs went on. */
@NullMarked
package esperanza.intake.webhook;

import org.jspecify.annotations.NullMarked;
