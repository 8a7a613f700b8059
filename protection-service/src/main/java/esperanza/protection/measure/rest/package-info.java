/** REST resource of the handover of a measure and its confirmation by the other side. */
@NullMarked
package esperanza.protection.measure.rest;

import org.jspecify.annotations.NullMarked;
