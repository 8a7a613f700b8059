package esperanza.runtime.sealing;

import java.util.Arrays;

/**
 * Fills a JSON text with trailing blanks up to a bucket size, so that the size of a row does not distinguish a short
 * death threat from a long testimony. Blanks after a JSON text mean nothing, so nobody has to remove them.
 */
final class Padding {

    private static final int SMALLEST = 256;
    private static final int STEP = 4096;

    private Padding() {}

    static byte[] toBucket(byte[] json) {
        byte[] padded = Arrays.copyOf(json, bucket(json.length));
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    /** Bucket sizes in bytes: 256, 512, 1024, 2048, 4096, then multiples of 4096. */
    private static int bucket(int length) {
        if (length > STEP) {
            return (length + STEP - 1) / STEP * STEP;
        }
        int power = Integer.highestOneBit(Math.max(length, SMALLEST));
        return power >= length ? power : 2 * power;
    }
}
