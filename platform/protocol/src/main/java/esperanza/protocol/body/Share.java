package esperanza.protocol.body;

import esperanza.protocol.term.Require;

/**
 * How many of a number of members are needed. Written {@code NUMBER 3}, {@code MORE_THAN_HALF} or
 * {@code HALF_PLUS_ONE}.
 *
 * @param number the fixed number; 0 for the other kinds
 */
public record Share(Kind kind, int number) {

    enum Kind {
        NUMBER,
        MORE_THAN_HALF,
        HALF_PLUS_ONE
    }

    public Share {
        Require.that((kind == Kind.NUMBER) == (number > 0), "NUMBER needs a number, and only NUMBER has one");
    }

    /** Reads a share as the profile writes it. */
    public static Share valueOf(String written) {
        String[] words = written.strip().split(" +");
        Require.that(words.length <= 2, "Not a share: " + written);
        return new Share(Kind.valueOf(words[0]), words.length == 2 ? Integer.parseInt(words[1]) : 0);
    }

    /** Half plus one of an odd number is no whole number, so the rounding decides. */
    int needed(int of, Rounding rounding) {
        return switch (kind) {
            case NUMBER -> number;
            case MORE_THAN_HALF -> of / 2 + 1;
            case HALF_PLUS_ONE -> rounding.of(of + 2);
        };
    }
}
