package esperanza.kernel.store;

import java.util.Arrays;

/** A name by which a stream is found, such as a receipt's hash or a case number. Unique within its kind. */
public record StreamKey(String kind, byte[] value) {

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamKey(String k, byte[] v) && k.equals(kind) && Arrays.equals(v, value);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "StreamKey[" + kind + "]";
    }
}
