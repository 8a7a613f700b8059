/** Mirrors the events of the other three services, with the fields that notification reads. */
@NullMarked
package esperanza.notification.inbox;

import org.jspecify.annotations.NullMarked;
