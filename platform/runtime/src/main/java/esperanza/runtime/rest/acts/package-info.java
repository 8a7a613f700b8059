/** Says which commands of a thing are open now: each is judged by itself, with its example, and nothing is stored. */
@NullMarked
package esperanza.runtime.rest.acts;

import org.jspecify.annotations.NullMarked;
