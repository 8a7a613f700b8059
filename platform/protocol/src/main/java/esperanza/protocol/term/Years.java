package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;

/** Years from date to date: the last day has the number and the month of the day of the start. */
public record Years(int count) implements LegalDuration {

    public Years {
        Require.that(count > 0, "A term of " + count + " years is not positive");
    }

    @Override
    public Words words() {
        return count == 1
                ? new Words("1 year", "1 año", "1 ano")
                : new Words(count + " years", count + " años", count + " anos");
    }
}
