/** Opens the streams of a service by their types, and makes the leaders of its tasks. */
@NullMarked
package esperanza.runtime;

import org.jspecify.annotations.NullMarked;
