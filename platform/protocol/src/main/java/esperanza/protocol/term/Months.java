package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;

/** Months from date to date: the last day has the number of the day of the start. */
public record Months(int count) implements LegalDuration {

    public Months {
        Require.that(count > 0, "A term of " + count + " months is not positive");
    }

    @Override
    public Words words() {
        return count == 1
                ? new Words("1 month", "1 mes", "1 mês")
                : new Words(count + " months", count + " meses", count + " meses");
    }
}
