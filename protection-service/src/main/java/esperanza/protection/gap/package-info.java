/** A person is threatened while they lack what they were promised: somebody is called at once. */
@NullMarked
package esperanza.protection.gap;

import org.jspecify.annotations.NullMarked;
