package esperanza.investigation.stamp.authority;

import esperanza.investigation.stamp.Authority;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An authority that is asked over HTTP as RFC 3161 says. An answer counts only if it is of this hash and of this
 * request, if the certificate that came with it verifies its signature, and if that certificate is one of the root that
 * the operator named.
 */
@Singleton
final class Rfc3161Authority implements Authority {

    static final String SETTING = "esperanza.stamps.authority";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long MOST = 64 * 1024L;
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;
    private static final int LINE = 64;

    private final Optional<URI> address;
    private final StampRoot root;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Rfc3161Authority(@ConfigProperty(name = SETTING) Optional<URI> address, StampRoot root) {
        this.address = address;
        this.root = root;
    }

    @Override
    public boolean isThere() {
        return address.isPresent();
    }

    @Override
    public Uni<Stamp> stamp(byte[] sha256) {
        return Uni.createFrom().item(() -> request(sha256)).chain(request -> answer(request)
                .map(response -> stamp(request, response)));
    }

    private TimeStampRequest request(byte[] sha256) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(NONCE_BITS, random));
    }

    private Uni<byte[]> answer(TimeStampRequest request) {
        return Uni.createFrom()
                .completionStage(
                        () -> http.sendAsync(post(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST)))
                .ifNoItem()
                .after(PATIENCE) // the timeout of the request ends with the headers of its answer
                .fail()
                .map(response -> {
                    if (response.statusCode() != OK) {
                        throw new IllegalStateException("the authority answers " + response.statusCode());
                    }
                    return response.body();
                });
    }

    private HttpRequest post(TimeStampRequest request) {
        try {
            return HttpRequest.newBuilder(address.orElseThrow())
                    .header("Content-Type", "application/timestamp-query")
                    .POST(BodyPublishers.ofByteArray(request.getEncoded()))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stamp stamp(TimeStampRequest request, byte[] bytes) {
        try {
            TimeStampResponse response = new TimeStampResponse(bytes);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IllegalStateException("the authority gives no stamp");
            }
            token.validate(verifier(token));
            root.requireUnder(token);
            return new Stamp(
                    address.orElseThrow().getHost(),
                    token.getTimeStampInfo().getSerialNumber().toString(16),
                    bytes,
                    certificates(token.getCertificates().getMatches(null)));
        } catch (TSPException | IOException e) {
            throw new IllegalStateException("the authority answers no stamp of this hash", e);
        }
    }

    private static SignerInformationVerifier verifier(TimeStampToken token) {
        try {
            X509CertificateHolder signer = token.getCertificates().getMatches(null).stream()
                    .filter(token.getSID()::match)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the certificate of the stamp is missing"));
            return new JcaSimpleSignerInfoVerifierBuilder().build(signer);
        } catch (OperatorCreationException | java.security.cert.CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String certificates(Collection<X509CertificateHolder> all) throws IOException {
        StringBuilder pem = new StringBuilder();
        for (X509CertificateHolder each : all) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(each.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString();
    }
}
