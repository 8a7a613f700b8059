/** The vocabulary of the protocol as code lists: what a report can say about itself, a threat, a party, a measure. */
@NullMarked
package esperanza.protocol.vocabulary;

import org.jspecify.annotations.NullMarked;
