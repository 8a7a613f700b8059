/** The read model of the erasures, for those who approve and for the destruction of keys. */
@NullMarked
package esperanza.intake.erasure.read;

import org.jspecify.annotations.NullMarked;
