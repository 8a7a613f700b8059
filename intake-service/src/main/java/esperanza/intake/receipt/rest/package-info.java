/** REST resources of the holder of a receipt: the conversation, and the erasure of their data. */
@NullMarked
package esperanza.intake.receipt.rest;

import org.jspecify.annotations.NullMarked;
