/**
 * The backend of the console: login, session, proxy to the services, and the headers that protect the pages. No domain,
 * and nothing of a case is kept.
 */
@NullMarked
package esperanza.console;

import org.jspecify.annotations.NullMarked;
