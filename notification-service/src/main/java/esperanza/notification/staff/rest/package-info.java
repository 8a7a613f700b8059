/** The door to the own ways. */
@NullMarked
package esperanza.notification.staff.rest;

import org.jspecify.annotations.NullMarked;
