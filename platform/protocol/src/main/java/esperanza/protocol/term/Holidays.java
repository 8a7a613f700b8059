package esperanza.protocol.term;

import java.util.List;
import java.util.Optional;

/**
 * Holidays that one norm sets.
 *
 * @param area the code of the area in which they are kept; empty for those of the whole country
 */
public record Holidays(LegalBasis basis, String area, List<Holiday> days) {

    public Holidays {
        LegalBasis.check("calendar.holidays", basis, false);
        Require.that(days != null && !days.isEmpty(), "calendar.holidays: days is missing");
        area = area == null ? "" : area;
        days = List.copyOf(days);
    }

    /** Whether they are kept at a place, whose code begins with those of the areas in which it lies. */
    boolean areKeptIn(String place) {
        return area.isEmpty() || (place + '-').startsWith(area + '-');
    }

    /** The name of the holiday that is kept twice from some year on, by these or by others of the same place. */
    Optional<String> twice(Holidays others) {
        return days.stream()
                .filter(day -> others.days.stream()
                        .anyMatch(other -> other != day && day.day().overlaps(other.day())))
                .map(day -> day.name().en())
                .findFirst();
    }
}
