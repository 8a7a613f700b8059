/** HTTP for decisions: decide, adopt or return, tell the person, and what the other side says of it. */
@NullMarked
package esperanza.protection.decision.rest;

import org.jspecify.annotations.NullMarked;
