/** The conventions of all REST doors: strict bodies, headers, problems and cursors. */
@NullMarked
package esperanza.runtime.rest;

import org.jspecify.annotations.NullMarked;
