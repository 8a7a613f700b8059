/** Requests to open a part or to know the reporter, and the answer about an opening for staff and reporter alike. */
@NullMarked
package esperanza.intake.disclosure.view;

import org.jspecify.annotations.NullMarked;
