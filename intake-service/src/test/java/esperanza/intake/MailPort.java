package esperanza.intake;

import esperanza.local.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The mail server's port and the addresses of pages in the tests. A test that wants to receive pages listens there. */
public class MailPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "esperanza.mail.port",
                Integer.toString(Ports.free()),
                "esperanza.oncall.file",
                "src/test/resources/esperanza/intake/oncall.yaml");
    }

    @Override
    public void stop() {
        // nothing runs
    }
}
