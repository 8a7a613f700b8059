/**
 * Events, commands and rules of an erasure: three approvals, a notice, holds, and a named person who carries it out.
 */
@NullMarked
package esperanza.intake.erasure.domain;

import org.jspecify.annotations.NullMarked;
