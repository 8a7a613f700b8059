package esperanza.protection.measure.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import java.util.UUID;

/**
 * One measure of a plan. The id is derived from the id of the command, so that a repeated decision names the same
 * measure.
 */
public record MeasureId(UUID value) implements Identifier {

    private static final String CATEGORY = "measure";

    public MeasureId {
        requireNonNull(value);
    }

    /** The stream of the delivery of the measure. */
    public StreamId stream() {
        return new StreamId(CATEGORY, value);
    }
}
