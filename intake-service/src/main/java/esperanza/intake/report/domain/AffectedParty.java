package esperanza.intake.report.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.PartyKind;

/** A threatened party: an opaque reference and the kind of party. Names and contacts are sealed elsewhere. */
public record AffectedParty(PartyRef party, PartyKind kind) {}
