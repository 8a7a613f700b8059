/** Refusals that a use case raises and the REST layer answers. */
@NullMarked
package esperanza.runtime.refusal;

import org.jspecify.annotations.NullMarked;
