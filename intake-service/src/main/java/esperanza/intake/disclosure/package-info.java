/** Opens the sealed parts of a report, on the record, and the reporter's identity with a second person. */
@NullMarked
package esperanza.intake.disclosure;

import org.jspecify.annotations.NullMarked;
