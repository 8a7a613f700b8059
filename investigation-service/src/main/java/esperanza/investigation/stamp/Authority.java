package esperanza.investigation.stamp;

import io.smallrye.mutiny.Uni;

/** An authority outside the mechanism that stamps hashes with its clock and signature. */
public interface Authority {

    /**
     * A stamp.
     *
     * @param authority the name of the authority, as in its address
     * @param serial its number of the stamp
     * @param response the answer of the authority as it came, RFC 3161
     * @param certificates those that came with it, PEM
     */
    record Stamp(String authority, String serial, byte[] response, String certificates) {}

    /** False: the operator named none, and nothing is stamped. */
    boolean isThere();

    /** Fails if the authority is away, or if what it answers is no stamp of this hash. */
    Uni<Stamp> stamp(byte[] sha256);
}
