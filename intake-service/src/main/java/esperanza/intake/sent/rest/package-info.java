/** REST resource in which a hotline finds again what it sent. */
@NullMarked
package esperanza.intake.sent.rest;

import org.jspecify.annotations.NullMarked;
