package esperanza.protection;

import esperanza.local.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The mail server's port and the addresses of pages. An alarm that nobody takes for a second is paged. */
public class MailPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "esperanza.mail.port",
                Integer.toString(Ports.free()),
                "esperanza.oncall.file",
                "src/test/resources/esperanza/protection/oncall.yaml",
                "esperanza.pages.desk",
                "https://console.example",
                "esperanza.pages.after",
                "1S",
                "esperanza.pages.seems-to-live",
                "0S");
    }

    @Override
    public void stop() {
        // nothing runs
    }
}
