/** The readers of the log: policies, projections, their cursors, workers and parked streams. */
@NullMarked
package esperanza.runtime.reader;

import org.jspecify.annotations.NullMarked;
