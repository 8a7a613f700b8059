package esperanza.intake.watch.alerting;

import esperanza.runtime.start.NotForProduction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Production mode watches the service that calls people. It is asked before a database is migrated, so it needs none. */
@Singleton
class WatchForProduction implements NotForProduction {

    private final Optional<List<String>> addresses;

    WatchForProduction(@ConfigProperty(name = AlertingWatch.SETTING) Optional<List<String>> addresses) {
        this.addresses = addresses;
    }

    @Override
    public Stream<String> reasons() {
        return addresses.isEmpty()
                ? Stream.of("nobody is told when no one is called any more. Set " + AlertingWatch.SETTING
                        + " to the sign of life of each instance of notification")
                : Stream.empty();
    }
}
