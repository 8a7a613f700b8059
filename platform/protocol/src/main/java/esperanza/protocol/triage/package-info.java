/** The protocol's rules for triage. People triage; these rules only limit how low a person may go alone. */
@NullMarked
package esperanza.protocol.triage;

import org.jspecify.annotations.NullMarked;
