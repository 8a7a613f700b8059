package esperanza.runtime.sealing;

import esperanza.kernel.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Key-encryption keys in a device that speaks PKCS#11 (OASIS PKCS #11 v2.40): one AES-256 object per epoch, found by
 * its label, sensitive and not extractable. Data keys are wrapped by AES-GCM inside the device, because the JDK's
 * bridge exposes no key wrapping (AES-KW, AES-KWP). A data key passes through the device; the key-encryption key never
 * leaves it.
 */
public final class Pkcs11Token extends EpochKeys {

    private static final int KEY_BITS = 256;

    private final Provider device;
    private final char[] pin;
    private final String label;

    private Pkcs11Token(Provider device, char[] pin, String label) {
        this.device = device;
        this.pin = pin.clone();
        this.label = label;
    }

    /**
     * @param library the device's own PKCS#11 library
     * @param slot the slot of the token
     * @param service part of the label of the keys; several services may share a token
     */
    public static Pkcs11Token at(Path library, long slot, char[] pin, String service) {
        String settings = """
                --name = esperanza-%s-%d
                library = %s
                slot = %d
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                  CKA_DECRYPT = true
                }
                """.formatted(service, slot, library.toAbsolutePath(), slot);
        try {
            Provider device = Security.getProvider("SunPKCS11").configure(settings);
            return new Pkcs11Token(device, pin, "esperanza-" + service + "-kek-");
        } catch (RuntimeException e) {
            throw new StoreUnavailable("kek-unavailable", e);
        }
    }

    @Override
    public void newEpoch(int epoch) {
        try {
            KeyStore token = token();
            if (!token.containsAlias(label + epoch)) {
                KeyGenerator generator = KeyGenerator.getInstance("AES", device);
                generator.init(KEY_BITS);
                token.setKeyEntry(label + epoch, generator.generateKey(), new char[0], null);
            }
        } catch (GeneralSecurityException | ProviderException e) {
            throw new StoreUnavailable("kek-unavailable", e);
        }
        epochs();
    }

    @Override
    public void destroyEpoch(int epoch) {
        try {
            KeyStore token = token();
            refuseNewest(epoch, new TreeSet<>(keys(token).keySet()));
            if (token.containsAlias(label + epoch)) {
                token.deleteEntry(label + epoch);
            }
        } catch (GeneralSecurityException | ProviderException e) {
            throw new StoreUnavailable("kek-unavailable", e);
        }
        epochs();
    }

    @Override
    SortedMap<Integer, SecretKey> read() {
        try {
            return keys(token());
        } catch (GeneralSecurityException | ProviderException e) {
            throw new StoreUnavailable("kek-unavailable", e);
        }
    }

    @Override
    byte[] seal(SecretKey key, byte[] nonce, byte[] context, byte[] plain) {
        return run(Cipher.ENCRYPT_MODE, key, nonce, context, plain);
    }

    @Override
    byte[] open(SecretKey key, byte[] nonce, byte[] context, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, key, nonce, context, sealed);
    }

    private byte[] run(int mode, SecretKey key, byte[] nonce, byte[] context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(AesGcm.NAME, device);
            cipher.init(mode, key, new GCMParameterSpec(8 * AesGcm.TAG, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (AEADBadTagException e) {
            throw new SealingFailed(e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new StoreUnavailable("kek-unavailable", e);
        }
    }

    /** Loads the contents of the token anew, with the keys that other instances made or destroyed. */
    private KeyStore token() throws GeneralSecurityException {
        KeyStore token = KeyStore.getInstance("PKCS11", device);
        try {
            token.load(null, pin);
        } catch (IOException e) {
            throw new StoreUnavailable("kek-unavailable", e);
        }
        return token;
    }

    private SortedMap<Integer, SecretKey> keys(KeyStore token) throws GeneralSecurityException {
        SortedMap<Integer, SecretKey> keys = new TreeMap<>();
        for (String name : Collections.list(token.aliases())) {
            if (name.startsWith(label)) {
                keys.put(Integer.valueOf(name.substring(label.length())), (SecretKey) token.getKey(name, null));
            }
        }
        return keys;
    }
}
