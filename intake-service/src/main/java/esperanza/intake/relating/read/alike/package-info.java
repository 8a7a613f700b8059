/** The search for reports that look alike, by codes in clear and by a blind index of contacts. */
@NullMarked
package esperanza.intake.relating.read.alike;

import org.jspecify.annotations.NullMarked;
