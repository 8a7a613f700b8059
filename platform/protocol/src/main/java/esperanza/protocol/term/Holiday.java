package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;

/** A holiday of the country. */
public record Holiday(Words name, HolidayRule day) {

    public Holiday {
        Require.that(name != null, "calendar.holidays: name is missing");
        Require.that(day != null, "calendar.holidays: day is missing");
    }
}
