/** REST resources of the plans: the list, one plan, and its urgent measures. */
@NullMarked
package esperanza.protection.plan.rest;

import org.jspecify.annotations.NullMarked;
