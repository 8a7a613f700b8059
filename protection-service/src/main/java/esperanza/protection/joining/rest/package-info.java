/** REST resource that reviews which party each measure belongs to after a separation. */
@NullMarked
package esperanza.protection.joining.rest;

import org.jspecify.annotations.NullMarked;
