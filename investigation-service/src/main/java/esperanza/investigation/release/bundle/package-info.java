/** Makes bundles: BagIt (RFC 8493) in a ZIP, signed by the mechanism, with the heads of the log stamped. */
@NullMarked
package esperanza.investigation.release.bundle;

import org.jspecify.annotations.NullMarked;
