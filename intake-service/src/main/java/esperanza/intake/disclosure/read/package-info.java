/** The read model of the identity requests, for the custodians who answer them. */
@NullMarked
package esperanza.intake.disclosure.read;

import org.jspecify.annotations.NullMarked;
