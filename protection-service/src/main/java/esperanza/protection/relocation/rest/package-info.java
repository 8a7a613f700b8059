/** The doors of relocations, for those who protect. */
@NullMarked
package esperanza.protection.relocation.rest;

import org.jspecify.annotations.NullMarked;
