/** The door of the operators: parked streams, arrivals, rebuild, keys, histories, alarms and health. */
@NullMarked
package esperanza.runtime.operations;

import org.jspecify.annotations.NullMarked;
