/** Receives reports from every door, in one durable round trip, into the log or onto this machine's disk. */
@NullMarked
package esperanza.intake.receiving;

import org.jspecify.annotations.NullMarked;
