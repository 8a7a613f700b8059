/** The list of files: how a person narrows, orders and exports it. */
@NullMarked
package esperanza.investigation.list;

import org.jspecify.annotations.NullMarked;
