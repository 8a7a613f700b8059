package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;

/**
 * A value that the procedure of a country has and nobody has found in its law, as a question for its lawyers.
 *
 * @param id the act that is owed, the name of another value, or of a rule of the calendar as {@code calendar.lastDay}
 */
public record OpenQuestion(String id, Words asks) {

    public OpenQuestion {
        Require.text("unknown: id", id);
        Require.that(asks != null, id + ": asks is missing");
    }

    /** The question for the length of a term. */
    public static OpenQuestion valueOf(String id) {
        Words act = OwedActs.of(id);
        return new OpenQuestion(
                id,
                new Words(
                        act.en() + ": which term does the law set, from when, and which days count?",
                        act.es() + ": ¿qué plazo fija la ley, desde cuándo y qué días cuentan?",
                        act.pt() + ": que prazo a lei fixa, a partir de quando e que dias contam?"));
    }
}
