/** Seals personal data under one key per subject, and destroys keys to erase. */
@NullMarked
package esperanza.runtime.sealing;

import org.jspecify.annotations.NullMarked;
