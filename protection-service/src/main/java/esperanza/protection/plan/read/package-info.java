/** The read model of the plans: their incidents, and the plans into which they were joined. */
@NullMarked
package esperanza.protection.plan.read;

import org.jspecify.annotations.NullMarked;
