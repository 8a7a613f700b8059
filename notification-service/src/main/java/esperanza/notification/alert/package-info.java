/** The policies that alert people and settle their alerts, and the facts that an alert is about. */
@NullMarked
package esperanza.notification.alert;

import org.jspecify.annotations.NullMarked;
