/** Mirrors intake's events, with the fields that protection reads. */
@NullMarked
package esperanza.protection.inbox;

import org.jspecify.annotations.NullMarked;
