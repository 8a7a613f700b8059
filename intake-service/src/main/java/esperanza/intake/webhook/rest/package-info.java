/** REST resource with which a hotline manages its webhooks. */
@NullMarked
package esperanza.intake.webhook.rest;

import org.jspecify.annotations.NullMarked;
