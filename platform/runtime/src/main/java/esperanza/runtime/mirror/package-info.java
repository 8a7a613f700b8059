/** Copies the events of other services from Kafka into this service's own log. */
@NullMarked
package esperanza.runtime.mirror;

import org.jspecify.annotations.NullMarked;
