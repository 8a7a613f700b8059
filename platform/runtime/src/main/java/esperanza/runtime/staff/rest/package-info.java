/** The door to the people of the mechanism. */
@NullMarked
package esperanza.runtime.staff.rest;

import org.jspecify.annotations.NullMarked;
