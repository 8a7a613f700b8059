package esperanza.investigation.pattern.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** A series of cases that are alike, as intake found it. A pair that was found before there were series is a series of two. */
public record SeriesId(UUID value) implements Identifier {

    public SeriesId {
        requireNonNull(value);
    }
}
