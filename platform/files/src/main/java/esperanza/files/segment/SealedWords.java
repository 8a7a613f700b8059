package esperanza.files.segment;

import esperanza.runtime.sealing.FileKey;
import esperanza.runtime.sealing.SealingFailed;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The words that came with a file, sealed under the file's own key. All up to 64 KiB have the same length. */
public final class SealedWords {

    /** No segment has this number, so that words and segments open in each other's place nowhere. */
    private static final int NO_SEGMENT = -1;

    private SealedWords() {}

    public static byte[] seal(FileKey key, byte[] words) {
        byte[] withLength = ByteBuffer.allocate(Integer.BYTES + words.length)
                .putInt(words.length)
                .put(words)
                .array();
        return new SegmentSeal(key).seal(NO_SEGMENT, true, Piece.of(withLength));
    }

    public static byte[] open(FileKey key, byte[] sealed) {
        SegmentSeal seal = new SegmentSeal(key);
        try {
            int length = ByteBuffer.wrap(seal.open(NO_SEGMENT, true, sealed, 0, Integer.BYTES))
                    .getInt();
            return seal.open(NO_SEGMENT, true, sealed, Integer.BYTES, length);
        } catch (IOException e) {
            throw new SealingFailed(e);
        }
    }
}
