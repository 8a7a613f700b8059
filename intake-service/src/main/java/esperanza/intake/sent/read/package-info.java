/** The read model of what each hotline sent. */
@NullMarked
package esperanza.intake.sent.read;

import org.jspecify.annotations.NullMarked;
