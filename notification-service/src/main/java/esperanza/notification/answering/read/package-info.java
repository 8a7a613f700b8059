/** The counts behind the figures of answering, and the figures. */
@NullMarked
package esperanza.notification.answering.read;

import org.jspecify.annotations.NullMarked;
