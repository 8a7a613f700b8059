/** The rules of evidence, its custody, preservation requests, mutual assistance and judicial authorisations. */
@NullMarked
package esperanza.investigation.evidence.domain;

import org.jspecify.annotations.NullMarked;
