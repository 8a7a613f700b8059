/** The public pages in plain HTML: report a threat, and come back with the receipt. */
@NullMarked
package esperanza.intake.receipt.page;

import org.jspecify.annotations.NullMarked;
