package esperanza.investigation.release.bundle;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key with which the mechanism signs bundles. Without a setting it is made at each start, for a demonstration: its
 * certificate is signed by itself, and nobody outside has a reason to trust it.
 */
@Singleton
class BundleKey {

    static final String SETTING = "esperanza.bundle.key";

    private static final String PASSPHRASE = "esperanza.bundle.passphrase";
    private static final X500Name DEMONSTRATION = new X500Name("CN=Demonstration of a mechanism");
    private static final Duration YEAR = Duration.ofDays(365);

    private final boolean set;
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    /** @param file a PKCS#12 file with one key and its certificates */
    BundleKey(
            @ConfigProperty(name = SETTING) Optional<Path> file,
            @ConfigProperty(name = PASSPHRASE) Optional<String> passphrase,
            InstantSource clock) {
        this.set = file.isPresent();
        try {
            KeyStore.PrivateKeyEntry entry =
                    file.isPresent() ? read(file.get(), passphrase.orElse("").toCharArray()) : made(clock.instant());
            this.key = entry.getPrivateKey();
            this.chain = Stream.of(entry.getCertificateChain())
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("the key of " + SETTING + " cannot be read", e);
        }
    }

    /** False: the key was made at this start. */
    boolean isSet() {
        return set;
    }

    PrivateKey key() {
        return key;
    }

    /** Whether a receiver takes the certificate of the key at this instant. */
    boolean isValidAt(Instant instant) {
        X509Certificate own = chain.getFirst();
        return !instant.isBefore(own.getNotBefore().toInstant())
                && !instant.isAfter(own.getNotAfter().toInstant());
    }

    /** The certificate of the key comes first. */
    List<X509Certificate> chain() {
        return chain;
    }

    private static KeyStore.PrivateKeyEntry read(Path file, char[] passphrase)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, passphrase);
        }
        for (String name : Collections.list(store.aliases())) {
            if (store.getEntry(name, new KeyStore.PasswordProtection(passphrase))
                    instanceof KeyStore.PrivateKeyEntry entry) {
                return entry;
            }
        }
        throw new IOException("no key in the file");
    }

    private static KeyStore.PrivateKeyEntry made(Instant now)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                DEMONSTRATION,
                BigInteger.ONE,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(YEAR)),
                DEMONSTRATION,
                pair.getPublic());
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        X509Certificate signed = new JcaX509CertificateConverter()
                .getCertificate(
                        certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        return new KeyStore.PrivateKeyEntry(pair.getPrivate(), new X509Certificate[] {signed});
    }
}
