package esperanza.investigation.stamp.authority;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.tsp.TimeStampToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The certificate under which the stamps of the authority have to be signed. Without it the certificate that comes with a
 * stamp is believed, and anybody between the mechanism and the authority can stamp.
 */
@Singleton
class StampRoot {

    static final String SETTING = "esperanza.stamps.root";

    private final Optional<X509Certificate> root;

    /** @param file a certificate, PEM */
    StampRoot(@ConfigProperty(name = SETTING) Optional<Path> file) {
        this.root = file.map(StampRoot::read);
    }

    boolean isSet() {
        return root.isPresent();
    }

    /** Fails if the signer of the stamp is not certified by the root at the instant of the stamp. */
    void requireUnder(TimeStampToken token) {
        root.ifPresent(anchor -> requireUnder(anchor, token));
    }

    private static void requireUnder(X509Certificate anchor, TimeStampToken token) {
        try {
            List<X509Certificate> sent = new ArrayList<>();
            List<X509Certificate> signers = new ArrayList<>();
            for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
                X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(each);
                sent.add(certificate);
                if (token.getSID().match(each)) {
                    signers.add(certificate);
                }
            }
            X509CertSelector signer = new X509CertSelector();
            signer.setCertificate(signers.getFirst());
            PKIXBuilderParameters path = new PKIXBuilderParameters(Set.of(new TrustAnchor(anchor, null)), signer);
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
            path.setDate(token.getTimeStampInfo().getGenTime());
            path.setRevocationEnabled(false); // asked by the reader of the stamp, as for its trust
            CertPathBuilder.getInstance("PKIX").build(path);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stamp is not signed under the certificate of " + SETTING, e);
        }
    }

    private static X509Certificate read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificate of " + SETTING + " cannot be read", e);
        }
    }
}
