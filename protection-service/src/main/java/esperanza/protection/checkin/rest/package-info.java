/** The doors of check-ins and alarms, for those who protect. */
@NullMarked
package esperanza.protection.checkin.rest;

import org.jspecify.annotations.NullMarked;
