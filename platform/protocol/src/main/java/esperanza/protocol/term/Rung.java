package esperanza.protocol.term;

import java.time.Duration;

/**
 * One rung of a ladder: the people of one function, of whom the first one or the first two are called.
 *
 * @param function the function whose people are called
 * @param seats how many of them are called at once
 * @param every interval between the pages of a person until nothing waits for that person any more
 * @param rounds number of intervals before an alert that nobody answers climbs; 0 on the last rung, which repeats for ever
 */
public record Rung(String function, Seats seats, Duration every, int rounds) {

    /** The people who are called at once, in the order of calling of the rota. */
    public enum Seats {
        FIRST(1),
        BOTH(2);

        private final int people;

        Seats(int people) {
            this.people = people;
        }

        public int people() {
            return people;
        }
    }

    public Rung {
        Require.text("ladders: the function of a rung", function);
        Require.that(seats != null, "ladders: the rung %s lacks its seats".formatted(function));
        Require.that(
                every != null && every.isPositive(),
                "ladders: every of the rung %s is a positive duration".formatted(function));
    }

    /** The time after which an alert that nobody answers climbs from here. */
    public Duration patience() {
        return every.multipliedBy(rounds);
    }
}
