package esperanza.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A profile with three more terms in place of that of the other settings. */
public class ThreeMoreTermsSettings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("esperanza.profile.file", ThreeMoreTerms.file().toString());
    }

    @Override
    public void stop() {
        // the file lies among the temporary files
    }

    /** Later than the settings whose profile this one replaces. */
    @Override
    public int order() {
        return 1;
    }
}
