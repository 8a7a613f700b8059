/** The rules of stamps, and the text that is stamped. */
@NullMarked
package esperanza.investigation.stamp.domain;

import org.jspecify.annotations.NullMarked;
