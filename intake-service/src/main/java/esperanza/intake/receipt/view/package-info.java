/** The conversation as the holder of the receipt sees it. */
@NullMarked
package esperanza.intake.receipt.view;

import org.jspecify.annotations.NullMarked;
