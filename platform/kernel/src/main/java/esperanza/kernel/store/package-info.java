/** The port of the log: streams that are loaded, decided on and appended to. */
@NullMarked
package esperanza.kernel.store;

import org.jspecify.annotations.NullMarked;
