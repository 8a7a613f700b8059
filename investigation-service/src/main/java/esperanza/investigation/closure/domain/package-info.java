/** Events, commands and rules of the end of a file: archived, closed, ended from outside, reopened. */
@NullMarked
package esperanza.investigation.closure.domain;

import org.jspecify.annotations.NullMarked;
