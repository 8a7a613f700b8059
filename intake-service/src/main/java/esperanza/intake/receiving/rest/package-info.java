/** REST resources that take reports from hotlines and from the public. */
@NullMarked
package esperanza.intake.receiving.rest;

import org.jspecify.annotations.NullMarked;
