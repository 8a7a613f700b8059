package esperanza.intake;

import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The database was made and goes away before the service starts. */
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

    /** After those that make it. */
    @Override
    public int order() {
        return 1;
    }
}
