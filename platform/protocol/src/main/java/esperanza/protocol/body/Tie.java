package esperanza.protocol.body;

import esperanza.protocol.term.Require;

/**
 * The rule for a proposal that lacks the majority although no more vote against it than for it. Written
 * {@code CASTING <seat>}, {@code NOT_CARRIED}, {@code MOST_PROTECTIVE} or {@code UNKNOWN}, which counts as NOT_CARRIED and
 * keeps a profile from going live.
 *
 * @param seat the seat whose vote decides; empty for the other kinds
 */
public record Tie(Kind kind, String seat) {

    enum Kind {
        CASTING,
        NOT_CARRIED,
        MOST_PROTECTIVE,
        UNKNOWN
    }

    public Tie {
        Require.that((kind == Kind.CASTING) == !seat.isEmpty(), "CASTING needs a seat, and only CASTING has one");
    }

    /** Reads a rule as the profile writes it. */
    public static Tie valueOf(String written) {
        String[] words = written.strip().split(" +");
        Require.that(words.length <= 2, "Not a rule for a tie: " + written);
        return new Tie(Kind.valueOf(words[0]), words.length == 2 ? words[1] : "");
    }

    boolean isCarried(Tally votes, Effect effect) {
        return switch (kind) {
            case CASTING -> votes.of(seat).filter(Choice.FOR::equals).isPresent();
            case MOST_PROTECTIVE -> effect == Effect.PROTECTS;
            case NOT_CARRIED, UNKNOWN -> false;
        };
    }
}
