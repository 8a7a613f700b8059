/** Instruments that propose a level of risk from what was found about each factor. A person decides. */
@NullMarked
package esperanza.protocol.risk;

import org.jspecify.annotations.NullMarked;
