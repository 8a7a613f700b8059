package esperanza.protection.measure.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/**
 * One measure of a plan. The id is derived from the id of the command, so that a repeated decision names the same
 * measure.
 */
public record MeasureId(UUID value) implements Identifier {

    public MeasureId {
        requireNonNull(value);
    }
}
