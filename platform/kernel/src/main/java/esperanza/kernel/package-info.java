/** The words that all services share: identifiers, events, decider, policy and personal data, in pure Java. */
@NullMarked
package esperanza.kernel;

import org.jspecify.annotations.NullMarked;
