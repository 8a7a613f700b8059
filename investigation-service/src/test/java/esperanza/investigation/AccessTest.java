package esperanza.investigation;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.access.AccessSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class AccessTest extends AccessSuite {

    @Override
    protected Set<String> lookFirst() {
        return Set.of("recordFact", "recordFacts");
    }
}
