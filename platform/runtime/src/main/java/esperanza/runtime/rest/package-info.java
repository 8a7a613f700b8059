/** The conventions of all REST doors: strict bodies, headers, problems, cursors and OpenAPI. */
@NullMarked
package esperanza.runtime.rest;

import org.jspecify.annotations.NullMarked;
