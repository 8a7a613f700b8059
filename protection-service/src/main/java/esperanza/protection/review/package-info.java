/** Calls for a review of the level when something happened after it was found. */
@NullMarked
package esperanza.protection.review;

import org.jspecify.annotations.NullMarked;
