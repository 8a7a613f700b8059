/** The policies that join the plans of one recognised party and part them again. */
@NullMarked
package esperanza.protection.joining;

import org.jspecify.annotations.NullMarked;
