/** Use cases of the holder of a receipt, who comes back to their own report without an account. */
@NullMarked
package esperanza.intake.receipt;

import org.jspecify.annotations.NullMarked;
