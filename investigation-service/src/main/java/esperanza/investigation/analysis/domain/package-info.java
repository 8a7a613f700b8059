/** Events, commands and rules of the analyses of a case, and of the log of what was examined. */
@NullMarked
package esperanza.investigation.analysis.domain;

import org.jspecify.annotations.NullMarked;
