/** Tells another service who is on duty in the hours to come, so that it can page while this one is silent. */
@NullMarked
package esperanza.notification.staff.sheet;

import org.jspecify.annotations.NullMarked;
