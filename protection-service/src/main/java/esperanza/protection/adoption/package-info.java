/** The measures that an adopted decision granted come onto the plan by themselves. */
@NullMarked
package esperanza.protection.adoption;

import org.jspecify.annotations.NullMarked;
