package esperanza.protocol.body;

import esperanza.protocol.term.Require;
import esperanza.protocol.vocabulary.Words;

/**
 * A seat of a body.
 *
 * @param seat its code, unique in the body
 * @param entity the institution or population that fills it
 * @param has whether it votes, or is heard only
 */
public record Seat(String seat, Words entity, Right has) {

    public enum Right {
        VOTE,
        VOICE
    }

    public Seat {
        Require.that(seat != null && seat.matches("[A-Z][A-Z0-9_]{1,63}"), "A seat's code is UPPER_SNAKE, not " + seat);
        Require.that(entity != null && has != null, seat + ": entity or has is missing");
    }

    boolean votes() {
        return has == Right.VOTE;
    }
}
