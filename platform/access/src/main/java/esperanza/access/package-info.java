/** Decides who may do and know what: role, action, caller, conflict wall and case access, in pure Java. */
@NullMarked
package esperanza.access;

import org.jspecify.annotations.NullMarked;
