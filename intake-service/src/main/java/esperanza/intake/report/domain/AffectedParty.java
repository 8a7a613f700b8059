package esperanza.intake.report.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.PartyKind;

/** Who is threatened: an opaque reference and what kind of party it is. Names and contacts are sealed elsewhere. */
public record AffectedParty(PartyRef party, PartyKind kind) {}
