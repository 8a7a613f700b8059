package esperanza.notification.adapter.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Positions of the log as readers get them: one block of AES under a key of this service's database, so that a cursor tells
 * no count and every instance reads every other's.
 */
@ApplicationScoped
public class Cursors {

    /** The key, ready to use. */
    public static final class Writer {

        private static final int BLOCK = 16;

        private final SecretKeySpec key;

        Writer(byte[] key) {
            this.key = new SecretKeySpec(key, "AES");
        }

        public String cursor(long position) {
            byte[] block = ByteBuffer.allocate(BLOCK).putLong(position).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(run(Cipher.ENCRYPT_MODE, block));
        }

        /** Empty if it is no cursor of ours. */
        public OptionalLong position(String cursor) {
            try {
                byte[] block = Base64.getUrlDecoder().decode(cursor);
                if (block.length != BLOCK) {
                    return OptionalLong.empty();
                }
                ByteBuffer open = ByteBuffer.wrap(run(Cipher.DECRYPT_MODE, block));
                long position = open.getLong();
                return open.getLong() == 0 ? OptionalLong.of(position) : OptionalLong.empty();
            } catch (IllegalArgumentException notBase64) {
                return OptionalLong.empty();
            }
        }

        /** A single block that never repeats: the one use for which this mode is right. */
        private byte[] run(int mode, byte[] block) {
            try {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(mode, key);
                return cipher.doFinal(block);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Pool pool;
    private final AtomicReference<Optional<Writer>> known = new AtomicReference<>(Optional.empty());

    Cursors(Pool pool) {
        this.pool = pool;
    }

    public Uni<Writer> writer() {
        return known.get().map(writer -> Uni.createFrom().item(writer)).orElseGet(this::read);
    }

    private Uni<Writer> read() {
        return pool.query("select key from cursor_key")
                .execute()
                .map(rows -> new Writer(rows.iterator().next().getBuffer("key").getBytes()))
                .invoke(writer -> known.set(Optional.of(writer)));
    }
}
