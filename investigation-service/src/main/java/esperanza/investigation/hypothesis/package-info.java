/** The hypotheses of a case: the link with the defence work, which software proposes first, and the alternatives. */
@NullMarked
package esperanza.investigation.hypothesis;

import org.jspecify.annotations.NullMarked;
