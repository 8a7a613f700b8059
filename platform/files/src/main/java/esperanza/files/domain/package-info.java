/** The form of a file: segments, manifest, size classes. Pure. */
@NullMarked
package esperanza.files.domain;

import org.jspecify.annotations.NullMarked;
