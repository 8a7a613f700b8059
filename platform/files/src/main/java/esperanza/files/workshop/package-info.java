/**
 * Pictures, sounds and pages that people may look at, made by foreign decoders in a sandbox: no network, no home, no disk.
 */
@NullMarked
package esperanza.files.workshop;

import org.jspecify.annotations.NullMarked;
