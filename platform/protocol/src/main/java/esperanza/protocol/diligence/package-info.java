/**
 * The due-diligence checklist of an investigation, and what each of its items is at an instant: a pure fold over the
 * events of a case.
 */
@NullMarked
package esperanza.protocol.diligence;

import org.jspecify.annotations.NullMarked;
