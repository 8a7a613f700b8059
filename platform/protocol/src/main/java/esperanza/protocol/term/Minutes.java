package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;

/** Minutes by the clock. No norm that was read counts in minutes: they let a demonstration show how a term ends. */
public record Minutes(int count) implements LegalDuration {

    public Minutes {
        Require.that(count > 0, "A term of " + count + " minutes is not positive");
    }

    @Override
    public Words words() {
        return count == 1
                ? new Words("1 minute", "1 minuto", "1 minuto")
                : new Words(count + " minutes", count + " minutos", count + " minutos");
    }
}
