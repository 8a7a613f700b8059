package esperanza.intake;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.access.AccessSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class AccessTest extends AccessSuite {

    /** A word about danger is never refused: what is neither yes nor no counts as yes. */
    @Override
    protected Set<String> tolerant() {
        return Set.of(
                "submitReport",
                "submitPublicReport",
                "addStatement /imminentDanger",
                "addStatementByReceipt /imminentDanger");
    }

    @Override
    protected Set<String> lookFirst() {
        return Set.of(
                "assignPerson", "endAssignment", "delegateWork", "sealCase", "refuseErasure", "redeliverMessages");
    }
}
