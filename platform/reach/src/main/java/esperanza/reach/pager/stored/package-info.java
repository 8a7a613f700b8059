/**
 * Things that are urgent and stored in the log of a service, while the service that calls people does not take them: Kafka
 * is away, or that service shows no sign of life.
 */
@NullMarked
package esperanza.reach.pager.stored;

import org.jspecify.annotations.NullMarked;
