package esperanza.investigation.release;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A stamping authority of other authors: {@code openssl ts -reply} behind a door of a few lines. */
public class AuthorityResource implements QuarkusTestResourceLifecycleManager {

    private static final String SETTINGS = """
            [tsa]
            default_tsa = ours
            [ours]
            serial = serial
            crypto_device = builtin
            signer_cert = tsa.pem
            signer_key = tsa.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_alg = sha256
            """;

    private static final String EXTENSIONS = """
            keyUsage = critical, digitalSignature
            extendedKeyUsage = critical, timeStamping
            """;

    static final Path FOLDER = folder();

    private HttpServer server;

    /** The certificate that a receiver has from the authority itself. */
    public static Path root() {
        return FOLDER.resolve("root.pem");
    }

    /** The certificate that a receiver has from the mechanism itself. */
    static Path mechanism() {
        return FOLDER.resolve("mechanism.pem");
    }

    /** A certificate of somebody who calls themselves the mechanism. */
    static Path foreign() {
        return FOLDER.resolve("other.pem");
    }

    /** The folder of sealed segments. */
    static Path store() {
        return FOLDER.resolve("files");
    }

    @Override
    public Map<String, String> start() {
        try {
            Files.writeString(FOLDER.resolve("tsa.cnf"), SETTINGS);
            Files.writeString(FOLDER.resolve("tsa.ext"), EXTENSIONS);
            Files.writeString(FOLDER.resolve("serial"), "01\n");
            openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key -out root.pem"
                    + " -subj /CN=Root -days 2");
            openssl(
                    "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout tsa.key -out tsa.csr -subj /CN=Tsa");
            openssl("x509 -req -in tsa.csr -CA root.pem -CAkey root.key -out tsa.pem -days 2 -extfile tsa.ext");
            openssl("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout mechanism.key -out mechanism.csr"
                    + " -subj /CN=Mechanism");
            openssl("x509 -req -in mechanism.csr -CA root.pem -CAkey root.key -out mechanism.pem -days 2");
            openssl("pkcs12 -export -inkey mechanism.key -in mechanism.pem -out mechanism.p12 -passout pass:made-here");
            openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout other.key -out other.pem"
                    + " -subj /CN=Mechanism -days 2");
            Files.createDirectories(store());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/tsa", this::reply);
            server.start();
            return Map.of(
                    "esperanza.stamps.authority",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/tsa",
                    "esperanza.stamps.root",
                    root().toString(),
                    "esperanza.bundle.key",
                    FOLDER.resolve("mechanism.p12").toString(),
                    "esperanza.bundle.passphrase",
                    "made-here",
                    "esperanza.stamps.cadence",
                    "PT0.5S",
                    "esperanza.files.folder",
                    store().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private synchronized void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            Files.write(FOLDER.resolve("asked.tsq"), exchange.getRequestBody().readAllBytes());
            openssl("ts -reply -config tsa.cnf -queryfile asked.tsq -out reply.tsr");
            byte[] reply = Files.readAllBytes(FOLDER.resolve("reply.tsr"));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    private static void openssl(String arguments) {
        Stranger.Ran ran = new Stranger(FOLDER).runs(("openssl " + arguments).split(" "));
        if (ran.exit() != 0) {
            throw new IllegalStateException(ran.said());
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("authority");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
