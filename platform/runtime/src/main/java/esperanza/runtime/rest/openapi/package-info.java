/** Makes the OpenAPI document of a service from its resources and their types. */
@NullMarked
package esperanza.runtime.rest.openapi;

import org.jspecify.annotations.NullMarked;
