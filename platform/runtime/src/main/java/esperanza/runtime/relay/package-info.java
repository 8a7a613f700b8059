/** Publishes the log to Kafka, and compares it with its topic at the start. */
@NullMarked
package esperanza.runtime.relay;

import org.jspecify.annotations.NullMarked;
