/** Events, commands and rules of the streams {@code suspect}, {@code clarification} and {@code conduct}. */
@NullMarked
package esperanza.investigation.authorship.domain;

import org.jspecify.annotations.NullMarked;
