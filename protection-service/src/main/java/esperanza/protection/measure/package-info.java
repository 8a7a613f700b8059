/** People deliver the measures of a plan: holder, handover, confirmation or contest. */
@NullMarked
package esperanza.protection.measure;

import org.jspecify.annotations.NullMarked;
