/** The rules of relocations. */
@NullMarked
package esperanza.protection.relocation.domain;

import org.jspecify.annotations.NullMarked;
