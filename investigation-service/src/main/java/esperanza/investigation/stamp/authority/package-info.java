/** Asks an authority for stamps, RFC 3161. */
@NullMarked
package esperanza.investigation.stamp.authority;

import org.jspecify.annotations.NullMarked;
