/** The main job, played against a running platform: every step of the story checks its result. */
@NullMarked
package esperanza.local.demonstration;

import org.jspecify.annotations.NullMarked;
