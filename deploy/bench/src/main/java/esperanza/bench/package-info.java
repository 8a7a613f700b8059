/** Measures the hot paths of the platform, each beside the limit that the machine itself sets. */
@NullMarked
package esperanza.bench;

import org.jspecify.annotations.NullMarked;
