/** Reaching a person: channels, the finite texts that they carry, and what a provider answers. */
@NullMarked
package esperanza.reach;

import org.jspecify.annotations.NullMarked;
