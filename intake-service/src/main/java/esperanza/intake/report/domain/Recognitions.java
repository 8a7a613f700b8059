package esperanza.intake.report.domain;

import esperanza.kernel.PartyRef;
import java.util.Map;
import java.util.Optional;

/**
 * The parties of the report that turned out to be known ones.
 *
 * @param known party of the report → known party
 */
public record Recognitions(Map<PartyRef, PartyRef> known) {

    static final Recognitions NONE = new Recognitions(Map.of());

    /** The known party that this one was recognised as. */
    Optional<PartyRef> as(PartyRef party) {
        return Optional.ofNullable(known.get(party));
    }

    Recognitions recognised(PartyRef party, PartyRef as) {
        return new Recognitions(Copies.with(known, party, as));
    }

    Recognitions undone(PartyRef party) {
        return new Recognitions(Copies.without(known, party));
    }
}
