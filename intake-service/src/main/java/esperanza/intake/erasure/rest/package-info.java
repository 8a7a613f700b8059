/** REST resources that request, approve and carry out erasures, and that hold data against erasure. */
@NullMarked
package esperanza.intake.erasure.rest;

import org.jspecify.annotations.NullMarked;
