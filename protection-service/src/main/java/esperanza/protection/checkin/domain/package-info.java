/** The rules of check-ins and alarms. */
@NullMarked
package esperanza.protection.checkin.domain;

import org.jspecify.annotations.NullMarked;
