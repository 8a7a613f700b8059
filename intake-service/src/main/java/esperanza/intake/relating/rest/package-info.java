/** REST resources that propose reports that look alike and take the decision of a person. */
@NullMarked
package esperanza.intake.relating.rest;

import org.jspecify.annotations.NullMarked;
