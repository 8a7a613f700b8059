/** Stamps of the histories of evidence: an authority outside the mechanism says that they stood so at an instant. */
@NullMarked
package esperanza.investigation.stamp;

import org.jspecify.annotations.NullMarked;
