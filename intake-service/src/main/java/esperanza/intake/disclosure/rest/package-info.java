/** REST resources that open parts of a report and request, grant or deny the reporter's identity. */
@NullMarked
package esperanza.intake.disclosure.rest;

import org.jspecify.annotations.NullMarked;
