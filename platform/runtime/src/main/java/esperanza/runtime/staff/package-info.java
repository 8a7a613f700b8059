/** The people of the mechanism who have called this service: their names, functions and institutions. */
@NullMarked
package esperanza.runtime.staff;

import org.jspecify.annotations.NullMarked;
