package esperanza.notification;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.query.HangUpSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class HangUpTest extends HangUpSuite {}
