/** Notification runs the legal clocks, calls people and streams events; this package wires the service. */
@NullMarked
package esperanza.notification;

import org.jspecify.annotations.NullMarked;
