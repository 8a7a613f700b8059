package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.util.List;

/**
 * A term that the law of a country sets.
 *
 * @param id name of the term, unique in its country, UPPER_SNAKE
 * @param from the beginning of the term, in the words of the law
 * @param side whether it lies after that moment or before it
 */
public record CountryTerm(String id, Words from, Side side, LegalDuration length, LegalBasis basis) {

    /** The side of a moment on which a term lies. */
    public enum Side {
        AFTER,
        BEFORE
    }

    public CountryTerm {
        Require.that(id != null && id.matches("[A-Z][A-Z0-9_]{1,63}"), "A term's id is UPPER_SNAKE, not " + id);
        Require.that(from != null, id + ": from is missing");
        Require.that(side != null, id + ": side is missing");
        Require.that(length != null, id + ": length is missing");
        LegalBasis.check(id, basis, false);
    }

    /** Counts the term from a moment. */
    public Reckoning count(Instant moment, LegalCalendar calendar) {
        return switch (side) {
            case AFTER -> Reckoning.after(length, moment, calendar, List.of());
            case BEFORE -> Reckoning.before(length, moment, calendar);
        };
    }
}
