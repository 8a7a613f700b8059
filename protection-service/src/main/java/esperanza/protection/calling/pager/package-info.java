/** Pages people about alarms while the service that calls people does not take them. */
@NullMarked
package esperanza.protection.calling.pager;

import org.jspecify.annotations.NullMarked;
