package esperanza.investigation.pattern.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** One early warning. Its sealed texts have a key of their own: this id is their subject. */
public record WarningId(UUID value) implements Identifier {

    public WarningId {
        requireNonNull(value);
    }

    /**
     * The warning of a series of threats. Derived from the oldest series that is part of it, so that it grows in one stream.
     *
     * @param area of all its threats, if the pattern says so
     */
    public static WarningId of(SeriesId oldest, WarningPattern pattern, Optional<String> area) {
        String name = oldest.value() + "/warning/" + pattern
                + area.map(code -> '/' + code).orElse("");
        return new WarningId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
