package esperanza.investigation.figures.domain;

import java.util.Optional;

/** Where a case, or a tile of cases, belongs. An empty part: not known, or several together. */
public record Place(Optional<String> area, Optional<String> institution, Optional<String> unit) {

    /** The whole country. */
    public static final Place COUNTRY = new Place(Optional.empty(), Optional.empty(), Optional.empty());

    static final int LEVELS = 3;

    /** The part on a level of the hierarchy: area, institution, unit. */
    Optional<String> part(int level) {
        return switch (level) {
            case 0 -> area;
            case 1 -> institution;
            default -> unit;
        };
    }

    Place with(int level, String part) {
        return switch (level) {
            case 0 -> new Place(Optional.of(part), institution, unit);
            case 1 -> new Place(area, Optional.of(part), unit);
            default -> new Place(area, institution, Optional.of(part));
        };
    }
}
