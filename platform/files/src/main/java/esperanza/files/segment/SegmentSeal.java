package esperanza.files.segment;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import esperanza.runtime.sealing.FileKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals the segments of one file: AES-256-GCM-HKDF streaming with chunks of 1 MiB, as Tink describes it. A segment opens
 * only as the one that it was: the same file, the same place, the last one or not. Zeros fill it up to a whole number of
 * 64 KiB, so that the store does not tell the length of the file.
 */
final class SegmentSeal {

    static final int FILLED_TO = 64 * 1024;

    private static final int CHUNK = 1024 * 1024;
    private static final int KEY = 32;
    private static final byte[] ZEROS = new byte[FILLED_TO];

    private final UUID contentId;
    private final AesGcmHkdfStreaming tink;

    SegmentSeal(FileKey key) {
        this.contentId = key.contentId();
        try {
            this.tink = new AesGcmHkdfStreaming(key.bytes(), "HmacSha256", KEY, CHUNK, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(int n, boolean last, Piece plain) {
        int filled = filled(plain.length());
        InMemory sealed = new InMemory(Math.toIntExact(tink.expectedCiphertextSize(filled)));
        try (OutputStream out = tink.newEncryptingStream(sealed, context(n, last))) {
            plain.writeTo(out);
            out.write(ZEROS, 0, filled - plain.length());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
        return sealed.bytes;
    }

    /**
     * The plain bytes of this place in the segment. Every chunk up to there is checked, and none of a later one.
     *
     * @throws IOException if this is not the segment that was sealed
     */
    byte[] open(int n, boolean last, byte[] sealed, int from, int length) throws IOException {
        try (InputStream in = tink.newDecryptingStream(new ByteArrayInputStream(sealed), context(n, last))) {
            in.skipNBytes(from);
            byte[] plain = new byte[length];
            if (in.readNBytes(plain, 0, length) < length) {
                throw new IOException("shorter than it was");
            }
            return plain;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static int filled(int length) {
        return Math.ceilDiv(length, FILLED_TO) * FILLED_TO;
    }

    /** The file, the number of the segment from 0 on, and 1 for the last. */
    private byte[] context(int n, boolean last) {
        return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + 1)
                .putLong(contentId.getMostSignificantBits())
                .putLong(contentId.getLeastSignificantBits())
                .putInt(n)
                .put((byte) (last ? 1 : 0))
                .array();
    }

    /** Takes exactly the bytes that it was made for, so that none is copied. */
    private static final class InMemory extends OutputStream {

        private final byte[] bytes;
        private int length;

        InMemory(int length) {
            this.bytes = new byte[length];
        }

        @Override
        public void write(int b) {
            bytes[length++] = (byte) b;
        }

        @Override
        public void write(byte[] from, int offset, int count) {
            System.arraycopy(from, offset, bytes, length, count);
            length += count;
        }
    }
}
