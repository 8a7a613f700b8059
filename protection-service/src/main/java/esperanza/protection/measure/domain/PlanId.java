package esperanza.protection.measure.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import esperanza.kernel.PartyRef;
import java.util.UUID;

/** The plan of one party. It has the id of the party, so a party cannot have two. */
public record PlanId(UUID value) implements Identifier {

    public PlanId {
        requireNonNull(value);
    }

    public static PlanId of(PartyRef party) {
        return new PlanId(party.value());
    }

    public PartyRef party() {
        return new PartyRef(value);
    }
}
