/** Intake watches the service that calls people, because it runs in another process and on another database. */
@NullMarked
package esperanza.intake.watch.alerting;

import org.jspecify.annotations.NullMarked;
