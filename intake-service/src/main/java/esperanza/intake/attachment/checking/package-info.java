/** The work of software on the files of reports: it looks at them, and says which did not come. */
@NullMarked
package esperanza.intake.attachment.checking;

import org.jspecify.annotations.NullMarked;
