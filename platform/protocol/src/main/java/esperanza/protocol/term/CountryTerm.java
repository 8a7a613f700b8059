package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.util.List;

/**
 * A term that the law of a country sets.
 *
 * @param id the act that is owed, one of {@link OwedActs}; unique in its country. A term of a profile with the same id is
 *     counted by this one
 * @param formerly the id of the term in the version before, if it had another; else empty
 * @param from the beginning of the term, in the words of the law
 * @param side whether it lies after that moment or before it
 */
public record CountryTerm(String id, String formerly, Words from, Side side, LegalDuration length, LegalBasis basis) {

    /** The side of a moment on which a term lies. */
    public enum Side {
        AFTER,
        BEFORE
    }

    public CountryTerm {
        Require.id(id);
        formerly = formerly == null ? "" : formerly;
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

    /** Whether an earlier version has the same term. */
    public boolean is(CountryTerm earlier) {
        return earlier.id.equals(id) || earlier.id.equals(formerly);
    }
}
