/** Stamps what changed, at a fixed cadence. */
@NullMarked
package esperanza.investigation.stamp.making;

import org.jspecify.annotations.NullMarked;
