/** Events, commands and rules of how a party takes part: contacts and offers, notices, proposals. */
@NullMarked
package esperanza.investigation.participation.domain;

import org.jspecify.annotations.NullMarked;
