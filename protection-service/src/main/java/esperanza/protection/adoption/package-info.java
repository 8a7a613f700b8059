/** What an adopted decision granted comes onto the plan by itself. */
@NullMarked
package esperanza.protection.adoption;

import org.jspecify.annotations.NullMarked;
