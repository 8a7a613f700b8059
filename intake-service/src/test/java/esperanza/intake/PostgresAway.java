package esperanza.intake;

import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Takes the database away, after it was created and before the service starts. */
public class PostgresAway implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestParts.postgres().kill();
        return Map.of();
    }

    @Override
    public void stop() {
        TestParts.postgres().start();
    }

    /** After the resources that create it. */
    @Override
    public int order() {
        return 1;
    }
}
