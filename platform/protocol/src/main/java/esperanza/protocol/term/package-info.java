/**
 * Terms of law as data of a mechanism's profile, and the only function that computes them.
 *
 * <p>A term starts and is met by recorded events. An event of the SYSTEM may start a term, never meet one: software
 * registers and proposes, only people act.
 */
@NullMarked
package esperanza.protocol.term;

import org.jspecify.annotations.NullMarked;
