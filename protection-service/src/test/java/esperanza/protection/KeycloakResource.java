package esperanza.protection;

import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The real Keycloak of the test JVM. */
public class KeycloakResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("esperanza.keycloak.url", TestParts.keycloak().url());
    }

    @Override
    public void stop() {
        // Keycloak is shared by all tests and ends with the test JVM.
    }
}
