/** The projection of who may know of each case, and its queries. */
@NullMarked
package esperanza.runtime.wall;

import org.jspecify.annotations.NullMarked;
