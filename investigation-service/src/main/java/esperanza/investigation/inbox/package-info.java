/** Mirrors intake's events, with the fields that investigation reads. */
@NullMarked
package esperanza.investigation.inbox;

import org.jspecify.annotations.NullMarked;
