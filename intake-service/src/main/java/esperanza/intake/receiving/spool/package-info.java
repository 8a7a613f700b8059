/** The spool: reports on this machine's own disk while the log is away, and the pages about the urgent ones. */
@NullMarked
package esperanza.intake.receiving.spool;

import org.jspecify.annotations.NullMarked;
