/** Investigation keeps one file per case; this package wires the service. */
@NullMarked
package esperanza.investigation;

import org.jspecify.annotations.NullMarked;
