/** Intake receives threats, triages them and refers them; this package wires the service. */
@NullMarked
package esperanza.intake;

import org.jspecify.annotations.NullMarked;
