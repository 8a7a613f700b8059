package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;

/** Hours by the clock, which run through nights, holidays and changes of legal time. */
public record Hours(int count) implements LegalDuration {

    public Hours {
        Require.that(count > 0, "A term of " + count + " hours is not positive");
    }

    @Override
    public Words words() {
        return count == 1
                ? new Words("1 hour", "1 hora", "1 hora")
                : new Words(count + " hours", count + " horas", count + " horas");
    }
}
