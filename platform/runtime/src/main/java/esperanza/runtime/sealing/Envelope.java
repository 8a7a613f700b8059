package esperanza.runtime.sealing;

import esperanza.kernel.Identifier;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The personal data of one subject in one event, sealed: version(1) ‖ subject(16) ‖ key id(16) ‖ nonce(12) ‖
 * commitment(32) ‖ length(4) ‖ AES-256-GCM ciphertext with tag; numbers are bytes. Key and commitment are derived from
 * the subject's data key by HKDF-SHA256 (RFC 5869) with the event's id. The commitment keeps a ciphertext from opening
 * to two texts under two keys, which GCM alone would allow.
 */
record Envelope(UUID subject, UUID kid, byte[] nonce, byte[] commitment, byte[] sealed) {

    private static final byte VERSION = 1;
    private static final int COMMITMENT = 32;
    private static final int KEY = 32;
    private static final int HEAD = 1 + 16 + 16 + AesGcm.NONCE + COMMITMENT + 4;
    private static final String DERIVATION = "HKDF-SHA256";

    /** Found once, because the search through all providers is repeated for each envelope otherwise. */
    private static final Provider PROVIDER = provider();

    private static final byte[] LABEL = {'e', 's', 'p', '/', '1'};

    private record Derived(byte[] key, byte[] commitment) {}

    static Envelope seal(DataKey key, EventIdentity where, byte[] plain, SecureRandom random) {
        byte[] nonce = new byte[AesGcm.NONCE];
        random.nextBytes(nonce);
        Derived derived = derive(key, where);
        byte[] sealed = AesGcm.seal(AesGcm.key(derived.key), nonce, where.boundTo(key), plain);
        return new Envelope(key.subject(), key.kid(), nonce, derived.commitment, sealed);
    }

    byte[] open(DataKey key, EventIdentity where) {
        Derived derived = derive(key, where);
        boolean ofThisKey = key.subject().equals(subject) && key.kid().equals(kid);
        if (!ofThisKey || !MessageDigest.isEqual(derived.commitment, commitment)) {
            throw new SealingFailed();
        }
        return AesGcm.open(AesGcm.key(derived.key), nonce, where.boundTo(key), sealed);
    }

    KeyName name() {
        return new KeyName(subject, kid);
    }

    int size() {
        return HEAD + sealed.length;
    }

    void writeTo(ByteBuffer out) {
        out.put(VERSION).put(Identifier.bytes(subject)).put(Identifier.bytes(kid));
        out.put(nonce).put(commitment).putInt(sealed.length).put(sealed);
    }

    static Envelope readFrom(ByteBuffer in) {
        if (in.remaining() < HEAD || in.get() != VERSION) {
            throw new SealingFailed();
        }
        UUID subject = new UUID(in.getLong(), in.getLong());
        UUID kid = new UUID(in.getLong(), in.getLong());
        byte[] nonce = new byte[AesGcm.NONCE];
        byte[] commitment = new byte[COMMITMENT];
        in.get(nonce).get(commitment);
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new SealingFailed();
        }
        byte[] sealed = new byte[length];
        in.get(sealed);
        return new Envelope(subject, kid, nonce, commitment, sealed);
    }

    private static Derived derive(DataKey key, EventIdentity where) {
        ByteBuffer info = ByteBuffer.allocate(LABEL.length + 16)
                .put(LABEL)
                .put(where.event().bytes());
        try {
            byte[] both = KDF.getInstance(DERIVATION, PROVIDER)
                    .deriveData(
                            HKDFParameterSpec.ofExtract().addIKM(key.key()).thenExpand(info.array(), KEY + COMMITMENT));
            return new Derived(Arrays.copyOf(both, KEY), Arrays.copyOfRange(both, KEY, both.length));
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }

    private static Provider provider() {
        try {
            return Security.getProvider(KDF.getInstance(DERIVATION).getProviderName());
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }
}
