/** The certificate of an erasure, shown to staff and to the person alike. */
@NullMarked
package esperanza.intake.erasure.view;

import org.jspecify.annotations.NullMarked;
