/** The answer about an opening, shown to staff and to the reporter alike. */
@NullMarked
package esperanza.intake.disclosure.view;

import org.jspecify.annotations.NullMarked;
