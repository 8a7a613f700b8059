/** The files of a report: announced, received, looked at, opened for a purpose on record, and erased with it. */
@NullMarked
package esperanza.intake.attachment;

import org.jspecify.annotations.NullMarked;
