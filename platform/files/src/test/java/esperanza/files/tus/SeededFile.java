package esperanza.files.tus;

import esperanza.files.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Random;

/** A file that is never whole in memory: its bytes follow from a seed and their place. */
public record SeededFile(long seed, long length) {

    private static final int BLOCK = 1024 * 1024;

    /** The bytes from this place to the end. */
    public InputStream from(long place) {
        return new InputStream() {
            private long at = place;
            private byte[] block = block(place / BLOCK);

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int count) {
                if (at == length) {
                    return -1;
                }
                int in = (int) (at % BLOCK);
                int now = (int) Math.min(Math.min(count, BLOCK - in), length - at);
                System.arraycopy(block, in, into, offset, now);
                at += now;
                if (at % BLOCK == 0) {
                    block = block(at / BLOCK);
                }
                return now;
            }
        };
    }

    public String sha256() throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream all = from(0)) {
            byte[] part = new byte[BLOCK];
            for (int read = all.read(part); read >= 0; read = all.read(part)) {
                digest.update(part, 0, read);
            }
        }
        return Sha256.hex(digest.digest());
    }

    private byte[] block(long n) {
        byte[] block = new byte[BLOCK];
        new Random(seed * 1_000_003 + n).nextBytes(block);
        return block;
    }
}
