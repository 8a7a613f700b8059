package esperanza.intake;

import esperanza.local.Kannel;
import esperanza.local.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Optional;

/**
 * A real Kannel, and the port of its carrier: a test that wants to receive SMS listens there. Kannel reports to the service,
 * whose address has to be known before it starts.
 */
public class KannelResource implements QuarkusTestResourceLifecycleManager {

    private static final String SECRET = "0123456789abcdef";

    private Optional<Kannel> kannel = Optional.empty();

    @Override
    public Map<String, String> start() {
        int carrier = Ports.free();
        int port = Ports.free();
        Kannel started = Kannel.temporary(carrier, port, SECRET);
        kannel = Optional.of(started);
        return Map.of(
                "quarkus.http.test-port", Integer.toString(port),
                "esperanza.test.carrier.port", Integer.toString(carrier),
                "esperanza.sms.url", started.url(),
                "esperanza.sms.door", "http://127.0.0.1:" + port,
                "esperanza.sms.secret", SECRET);
    }

    @Override
    public void stop() {
        kannel.ifPresent(Kannel::close);
    }
}
