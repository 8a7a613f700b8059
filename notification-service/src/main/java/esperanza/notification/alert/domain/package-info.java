/** Events, commands and rules of an alert: it pages, climbs its ladder and ends with the act it called for. */
@NullMarked
package esperanza.notification.alert.domain;

import org.jspecify.annotations.NullMarked;
