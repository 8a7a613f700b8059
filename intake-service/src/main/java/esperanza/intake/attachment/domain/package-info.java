/** The files of a report: what was announced, what arrived, and what was found about it. Pure. */
@NullMarked
package esperanza.intake.attachment.domain;

import org.jspecify.annotations.NullMarked;
