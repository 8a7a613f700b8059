package esperanza.investigation.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.PartyKind;

/** Who is threatened in the case. */
public record AffectedParty(PartyRef party, PartyKind kind) {}
