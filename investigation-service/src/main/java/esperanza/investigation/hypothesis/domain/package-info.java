/** Events, commands and rules of one hypothesis: proposed, adopted, supported, weakened, discarded, reopened. */
@NullMarked
package esperanza.investigation.hypothesis.domain;

import org.jspecify.annotations.NullMarked;
