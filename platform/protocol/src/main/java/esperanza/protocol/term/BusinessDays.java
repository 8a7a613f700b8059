package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;

/**
 * Business days of the mechanism's calendar. The day of the start is not counted; the last day belongs to the term
 * until its end.
 */
public record BusinessDays(int count) implements LegalDuration {

    public BusinessDays {
        Require.that(count > 0, "A term of " + count + " business days is not positive");
    }

    @Override
    public Words words() {
        return count == 1
                ? new Words("1 business day", "1 día hábil", "1 dia útil")
                : new Words(count + " business days", count + " días hábiles", count + " dias úteis");
    }
}
