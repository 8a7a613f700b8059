/** Alerts people, settles their alerts and takes their answers; says who may know of an alert and what it is about. */
@NullMarked
package esperanza.notification.alert;

import org.jspecify.annotations.NullMarked;
