package esperanza.investigation.file.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.PartyKind;

/** A threatened party: its opaque reference and its kind. */
public record AffectedParty(PartyRef party, PartyKind kind) {}
