package esperanza.intake.likeness.finding;

import esperanza.runtime.sealing.Secrets;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Makes the entries by which phrases that are alike find each other: MinHash signatures in bands, all of it under the
 * key of the service. Of two phrases with half of their shingles in common, 99.8 % share a band; of two that have an
 * eighth in common, 2 %.
 */
@Singleton
class Bands {

    private static final int BANDS = 96;
    private static final int ROWS = 4;

    private final Secrets secrets;

    Bands(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The entries of a phrase: in the upper half the number of the band, in the lower half a hash of its rows. */
    LongStream of(Phrase phrase) {
        int[] least = least(phrase);
        return LongStream.range(0, BANDS).map(band -> band << Integer.SIZE | hash(least, (int) band));
    }

    /** The least value of any shingle, under each of the hash functions. */
    private int[] least(Phrase phrase) {
        int[] least = new int[BANDS * ROWS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (String shingle : phrase.shingles()) {
            Random values =
                    new Random(ByteBuffer.wrap(secrets.of("shingle", shingle)).getLong());
            for (int n = 0; n < least.length; n++) {
                least[n] = Math.min(least[n], values.nextInt());
            }
        }
        return least;
    }

    private long hash(int[] least, int band) {
        ByteBuffer rows = ByteBuffer.allocate(ROWS * Integer.BYTES);
        Arrays.stream(least, band * ROWS, (band + 1) * ROWS).forEach(rows::putInt);
        byte[] hash =
                secrets.of("wording-band", Integer.toString(band).getBytes(StandardCharsets.US_ASCII), rows.array());
        return Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt());
    }
}
