package esperanza.kernel.store;

import java.util.Arrays;

/** The head of a stream: its last version and the hash of that event. Version 0 with an empty hash is a new stream. */
public record Head(int version, byte[] hash) {

    public static final Head NONE = new Head(0, new byte[0]);

    @Override
    public boolean equals(Object other) {
        return other instanceof Head(int v, byte[] h) && v == version && Arrays.equals(h, hash);
    }

    @Override
    public int hashCode() {
        return 31 * version + Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "Head[" + version + "]";
    }
}
