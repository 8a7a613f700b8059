/** Events, commands and rules of the plan of a party: incidents, measures, joining and separating. */
@NullMarked
package esperanza.protection.plan.domain;

import org.jspecify.annotations.NullMarked;
