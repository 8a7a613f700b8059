/** The doors of the files of a report. */
@NullMarked
package esperanza.intake.attachment.rest;

import org.jspecify.annotations.NullMarked;
