/** The request to compare reports by the contacts of their reporters. */
@NullMarked
package esperanza.intake.relating.view;

import org.jspecify.annotations.NullMarked;
