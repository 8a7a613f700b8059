/** The arithmetic of the figures of answering. */
@NullMarked
package esperanza.notification.answering.domain;

import org.jspecify.annotations.NullMarked;
