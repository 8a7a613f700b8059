/** The senders of files in pieces to intake. */
@NullMarked
package esperanza.intake.attachment.upload;

import org.jspecify.annotations.NullMarked;
