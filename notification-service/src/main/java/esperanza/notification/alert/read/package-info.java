/** The read model of the alerts, and the rota of the people on call. */
@NullMarked
package esperanza.notification.alert.read;

import org.jspecify.annotations.NullMarked;
