/** By what an upload finds its report, and the files that wait for software. */
@NullMarked
package esperanza.intake.attachment.read;

import org.jspecify.annotations.NullMarked;
