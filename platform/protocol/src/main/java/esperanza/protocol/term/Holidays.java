package esperanza.protocol.term;

import java.util.List;

/** Holidays that one norm sets. */
public record Holidays(LegalBasis basis, List<Holiday> days) {

    public Holidays {
        LegalBasis.check("calendar.holidays", basis, false);
        Require.that(days != null && !days.isEmpty(), "calendar.holidays: days is missing");
        days = List.copyOf(days);
    }
}
