package esperanza.intake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The demonstration profile with a notice of seconds before an erasure, and a single epoch of keys: a rotation destroys
 * all others.
 */
public class ShortNotice implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            Path profile = Files.createTempFile("esperanza-profile", ".yaml");
            profile.toFile().deleteOnExit();
            String demonstration = Files.readString(Path.of("../deploy/profiles/xx.yaml"));
            Files.writeString(profile, demonstration.replace("waits: P30D", "waits: PT3S"));
            return Map.of("esperanza.profile.file", profile.toString(), "esperanza.kek.epochs-kept", "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // deleted with the test JVM
    }
}
