package esperanza.console;

import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real Keycloak, and a stand-in for each service. */
public final class ConsoleParts implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "a secret of tests, long enough for any key";

    private final Upstream upstream = new Upstream();

    @Override
    public Map<String, String> start() {
        var service = "http://127.0.0.1:" + upstream.port();
        return Map.of(
                "esperanza.keycloak.url",
                TestParts.keycloak().url(),
                "esperanza.console.secret",
                SECRET,
                "esperanza.console.client-secret",
                "console",
                "esperanza.console.tls",
                "false",
                "esperanza.console.help",
                "Extensión 12",
                "esperanza.console.services.intake",
                service);
    }

    @Override
    public void stop() {
        upstream.stop();
    }
}
