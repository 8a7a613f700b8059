/** The rules of patterns: pairs of cases that are alike, matrices of files, and early warnings. */
@NullMarked
package esperanza.investigation.pattern.domain;

import org.jspecify.annotations.NullMarked;
