/** How a stream of bytes becomes sealed segments, and sealed segments a stream again. */
@NullMarked
package esperanza.files.segment;

import org.jspecify.annotations.NullMarked;
