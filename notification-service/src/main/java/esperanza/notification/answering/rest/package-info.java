/** REST resource of the figures of answering. */
@NullMarked
package esperanza.notification.answering.rest;

import org.jspecify.annotations.NullMarked;
