/** The ways of a person, and the rules of proving them. */
@NullMarked
package esperanza.notification.staff.domain;

import org.jspecify.annotations.NullMarked;
