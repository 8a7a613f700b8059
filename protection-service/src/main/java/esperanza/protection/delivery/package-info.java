/** People deliver the measures of a plan: holder, handover, confirmation or contest. */
@NullMarked
package esperanza.protection.delivery;

import org.jspecify.annotations.NullMarked;
