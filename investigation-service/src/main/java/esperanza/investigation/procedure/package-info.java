/** The decisions of courts on a case, and the reparation of the harm, to its fulfilment. */
@NullMarked
package esperanza.investigation.procedure;

import org.jspecify.annotations.NullMarked;
