/** People plan an investigation and carry it out: its programme, its lines of enquiry and its acts. */
@NullMarked
package esperanza.investigation.programme;

import org.jspecify.annotations.NullMarked;
