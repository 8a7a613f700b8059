package esperanza.runtime.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.SecretKey;

/**
 * Key-encryption keys in a PKCS#12 file, for one machine: one entry per epoch. The file is made on the first start and
 * readable by its owner only. Every instance of a service on the machine shares it.
 *
 * <p>Not for production: a person with the file and its passphrase has the keys, and a person who kept an older copy
 * has the destroyed keys too.
 */
public final class KeyFile extends EpochKeys {

    private static final int KEY = 32;
    private static final String KEK = "kek-";
    private static final String MAC = "mac";

    @FunctionalInterface
    private interface Change {
        void in(KeyStore store) throws GeneralSecurityException;
    }

    private final Path folder;
    private final char[] passphrase;
    private final SecretKey mac;

    private KeyFile(Path folder, char[] passphrase) throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.passphrase = passphrase.clone();
        this.mac = (SecretKey) load().getKey(MAC, passphrase);
    }

    /**
     * Opens the file, or makes it. Two instances that start at once, in one process or several, end with the same file.
     */
    public static KeyFile in(Path folder, char[] passphrase) {
        try {
            alone(folder, () -> {
                if (!Files.exists(file(folder))) {
                    KeyStore store = KeyStore.getInstance("PKCS12");
                    store.load(null, passphrase);
                    put(store, KEK + 1, passphrase);
                    put(store, MAC, passphrase);
                    write(folder, store, passphrase);
                }
            });
            return new KeyFile(folder, passphrase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }

    /** The key for values that are recomputed and not stored, such as a receipt. No rotation changes it. */
    public SecretKey mac() {
        return mac;
    }

    @Override
    public void newEpoch(int epoch) {
        change(store -> {
            if (!store.containsAlias(KEK + epoch)) {
                put(store, KEK + epoch, passphrase);
            }
        });
    }

    /** Replaces the file by one without the key. Esperanza cannot control what the disk keeps of replaced files. */
    @Override
    public void destroyEpoch(int epoch) {
        change(store -> {
            refuseNewest(epoch, new TreeSet<>(keys(store).keySet()));
            store.deleteEntry(KEK + epoch);
        });
    }

    @Override
    SortedMap<Integer, SecretKey> read() {
        try {
            return keys(load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }

    @Override
    byte[] seal(SecretKey key, byte[] nonce, byte[] context, byte[] plain) {
        return AesGcm.seal(key, nonce, context, plain);
    }

    @Override
    byte[] open(SecretKey key, byte[] nonce, byte[] context, byte[] sealed) {
        return AesGcm.open(key, nonce, context, sealed);
    }

    private SortedMap<Integer, SecretKey> keys(KeyStore store) throws GeneralSecurityException {
        SortedMap<Integer, SecretKey> keys = new TreeMap<>();
        for (String name : Collections.list(store.aliases())) {
            if (name.startsWith(KEK)) {
                keys.put(Integer.valueOf(name.substring(KEK.length())), (SecretKey) store.getKey(name, passphrase));
            }
        }
        return keys;
    }

    private void change(Change change) {
        try {
            alone(folder, () -> {
                KeyStore store = load();
                int before = store.size();
                change.in(store);
                if (store.size() != before) {
                    write(folder, store, passphrase);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
        epochs();
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file(folder))) {
            store.load(in, passphrase);
        }
        return store;
    }

    private static Path file(Path folder) {
        return folder.resolve("keys.p12");
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, GeneralSecurityException;
    }

    /** Runs the work alone: other threads of this process wait at the class, other processes at the lock file. */
    private static void alone(Path folder, Work work) throws IOException, GeneralSecurityException {
        synchronized (KeyFile.class) {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(
                            folder.resolve("keys.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid()) {
                    work.run();
                }
            }
        }
    }

    private static void put(KeyStore store, String name, char[] passphrase) throws GeneralSecurityException {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        store.setEntry(name, new KeyStore.SecretKeyEntry(AesGcm.key(key)), new KeyStore.PasswordProtection(passphrase));
    }

    private static void write(Path folder, KeyStore store, char[] passphrase)
            throws IOException, GeneralSecurityException {
        Path draft = folder.resolve("keys.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(draft)) {
            store.store(out, passphrase);
        }
        force(draft, StandardOpenOption.WRITE);
        Files.move(draft, file(folder), StandardCopyOption.ATOMIC_MOVE);
        force(folder, StandardOpenOption.READ);
    }

    /** Writes through to the disk: the data sealed from now on need this file, also after a crash of the machine. */
    private static void force(Path fileOrFolder, StandardOpenOption how) throws IOException {
        try (FileChannel written = FileChannel.open(fileOrFolder, how)) {
            written.force(true);
        }
    }
}
