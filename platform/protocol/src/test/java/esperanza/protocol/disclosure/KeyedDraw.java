package esperanza.protocol.disclosure;

import java.util.SplittableRandom;

/** Draws as a service does, with a number in place of its secret. */
record KeyedDraw(long secret) implements Draw {

    @Override
    public int below(int bound, String words) {
        return new SplittableRandom(secret << Integer.SIZE | Integer.toUnsignedLong(words.hashCode())).nextInt(bound);
    }
}
