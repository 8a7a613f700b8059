/** Openings of sealed parts, and lists that are taken out: each is recorded before the first byte is answered. */
@NullMarked
package esperanza.runtime.opening;

import org.jspecify.annotations.NullMarked;
