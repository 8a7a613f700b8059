/** A person is brought to a safe place, lives there, and returns or settles; two named persons alone open where. */
@NullMarked
package esperanza.protection.relocation;

import org.jspecify.annotations.NullMarked;
