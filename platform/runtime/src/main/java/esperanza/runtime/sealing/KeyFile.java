package esperanza.runtime.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.crypto.SecretKey;

/**
 * Key-encryption keys in a PKCS#12 file, for one machine. Made on the first start, readable by its owner only; every
 * instance of a service on the machine shares it. Whoever has the file and the passphrase has the keys: not for production.
 */
public final class KeyFile implements KekProvider {

    private static final int KEY = 32;
    private static final String KEK = "kek-1";
    private static final String MAC = "mac";

    private final SecretKey kek;
    private final SecretKey mac;
    private final SecureRandom random = new SecureRandom();

    private KeyFile(SecretKey kek, SecretKey mac) {
        this.kek = kek;
        this.mac = mac;
    }

    /** Opens the file, or makes it. Two instances that start at once, here or elsewhere, end with the same file. */
    public static synchronized KeyFile in(Path folder, char[] passphrase) {
        Path file = folder.resolve("keys.p12");
        try {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(
                            folder.resolve("keys.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && !Files.exists(file)) {
                    create(file, passphrase);
                }
            }
            return open(file, passphrase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }

    /** The key for what must be told again but not stored, such as a receipt. */
    public SecretKey mac() {
        return mac;
    }

    @Override
    public int epoch() {
        return 1;
    }

    @Override
    public byte[] wrap(byte[] dataKey, byte[] context) {
        byte[] nonce = new byte[AesGcm.NONCE];
        random.nextBytes(nonce);
        byte[] sealed = AesGcm.seal(kek, nonce, context, dataKey);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] unwrap(int epoch, byte[] wrapped, byte[] context) {
        if (epoch != epoch() || wrapped.length < AesGcm.NONCE) {
            throw new SealingFailed();
        }
        byte[] nonce = new byte[AesGcm.NONCE];
        byte[] sealed = new byte[wrapped.length - nonce.length];
        ByteBuffer.wrap(wrapped).get(nonce).get(sealed);
        return AesGcm.open(kek, nonce, context, sealed);
    }

    private static void create(Path file, char[] passphrase) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, passphrase);
        for (String name : new String[] {KEK, MAC}) {
            byte[] key = new byte[KEY];
            new SecureRandom().nextBytes(key);
            store.setEntry(
                    name, new KeyStore.SecretKeyEntry(AesGcm.key(key)), new KeyStore.PasswordProtection(passphrase));
        }
        Path draft = file.resolveSibling("keys.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(draft)) {
            store.store(out, passphrase);
        }
        force(draft, StandardOpenOption.WRITE);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        force(file.getParent(), StandardOpenOption.READ);
    }

    /** What is sealed from now on needs it, whatever happens to the machine. */
    private static void force(Path fileOrFolder, StandardOpenOption how) throws IOException {
        try (FileChannel written = FileChannel.open(fileOrFolder, how)) {
            written.force(true);
        }
    }

    private static KeyFile open(Path file, char[] passphrase) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, passphrase);
        }
        return new KeyFile((SecretKey) store.getKey(KEK, passphrase), (SecretKey) store.getKey(MAC, passphrase));
    }
}
