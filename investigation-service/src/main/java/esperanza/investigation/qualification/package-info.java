/** Which offence a case is, which body is competent, and whether the public interest allows less than a trial. */
@NullMarked
package esperanza.investigation.qualification;

import org.jspecify.annotations.NullMarked;
