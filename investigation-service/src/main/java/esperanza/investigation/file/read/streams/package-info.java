/** The read model of the streams of a case, so that a view can fold them and an opening can open them. */
@NullMarked
package esperanza.investigation.file.read.streams;

import org.jspecify.annotations.NullMarked;
