package esperanza.investigation.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.PartyKind;

/** Who is threatened: an opaque reference and what kind of party it is. */
public record AffectedParty(PartyRef party, PartyKind kind) {}
