/** How far the histories of evidence are stamped. */
@NullMarked
package esperanza.investigation.stamp.read;

import org.jspecify.annotations.NullMarked;
