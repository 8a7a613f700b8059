/** The door of releases and bundles. */
@NullMarked
package esperanza.investigation.release.rest;

import org.jspecify.annotations.NullMarked;
