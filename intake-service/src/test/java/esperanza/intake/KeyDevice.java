package esperanza.intake;

import esperanza.runtime.sealing.SoftToken;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A PKCS#11 device as key provider that keeps a single epoch of keys: a rotation destroys all others. */
public class KeyDevice implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "esperanza.kek.provider",
                "pkcs11",
                "esperanza.kek.pkcs11.library",
                SoftToken.LIBRARY.toString(),
                "esperanza.kek.pkcs11.slot",
                Long.toString(SoftToken.make().slot()),
                "esperanza.kek.pkcs11.pin",
                SoftToken.PIN,
                "esperanza.kek.epochs-kept",
                "1");
    }

    @Override
    public void stop() {
        // a file below target
    }
}
