/** Destroys the keys of erased subjects, once the notice period is over. */
@NullMarked
package esperanza.intake.erasure.keys;

import org.jspecify.annotations.NullMarked;
