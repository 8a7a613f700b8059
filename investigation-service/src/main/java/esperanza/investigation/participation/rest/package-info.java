/** REST resources of the participation of the parties: contacts, representatives, notices, proposals. */
@NullMarked
package esperanza.investigation.participation.rest;

import org.jspecify.annotations.NullMarked;
