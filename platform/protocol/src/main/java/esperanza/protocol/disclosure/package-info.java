/** The rule by which readers who may not know of a case are shown something of many cases. */
@NullMarked
package esperanza.protocol.disclosure;

import org.jspecify.annotations.NullMarked;
