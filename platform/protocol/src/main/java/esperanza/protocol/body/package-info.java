/** Bodies that decide about protection, as data: who sits there, when it has a quorum, when a proposal is carried. */
@NullMarked
package esperanza.protocol.body;

import org.jspecify.annotations.NullMarked;
