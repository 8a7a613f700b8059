package esperanza.protection.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One measure of a plan. Derived from the command that decided it, so that the same decision is the same measure. */
public record MeasureId(UUID value) implements Identifier {

    public MeasureId {
        requireNonNull(value);
    }
}
