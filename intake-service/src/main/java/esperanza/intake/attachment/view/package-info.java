/** The words with which files are announced and opened, and the lists of files. */
@NullMarked
package esperanza.intake.attachment.view;

import org.jspecify.annotations.NullMarked;
