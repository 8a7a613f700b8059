/** Which tickets to the rooms of a party were used. */
@NullMarked
package esperanza.investigation.participation.read;

import org.jspecify.annotations.NullMarked;
