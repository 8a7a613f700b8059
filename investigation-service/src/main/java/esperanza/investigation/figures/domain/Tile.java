package esperanza.investigation.figures.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Cases that are only counted together. A case lies in one tile, for ever, and each released number is a sum over whole
 * tiles.
 *
 * @param first the first month of the reports, and {@code last} the last one
 */
public record Tile(YearMonth first, YearMonth last, Place place, List<UUID> cases) {

    public Tile {
        cases = List.copyOf(cases);
    }
}
