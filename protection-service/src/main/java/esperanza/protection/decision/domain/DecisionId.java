package esperanza.protection.decision.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One decision of a plan. The id is derived from the id of the command that prepared its matter. */
public record DecisionId(UUID value) implements Identifier {

    public DecisionId {
        requireNonNull(value);
    }
}
