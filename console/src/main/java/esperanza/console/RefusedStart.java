package esperanza.console;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses to start in production mode what is only fit for one machine, and lists it all. */
@Singleton
class RefusedStart {

    /** The client secret of the demonstration's console. */
    private static final String OF_THE_DEMONSTRATION = "console";

    private final Settings settings;

    RefusedStart(Settings settings) {
        this.settings = settings;
    }

    void refuse(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        List<String> reasons = reasons().toList();
        if (settings.mode() == Mode.PRODUCTION && !reasons.isEmpty()) {
            throw new IllegalStateException(reasons.stream()
                    .map(reason -> "- " + reason)
                    .collect(Collectors.joining("\n", "Production mode does not start:\n", "")));
        }
    }

    private Stream<String> reasons() {
        Stream<String> inClear =
                settings.tls() ? Stream.empty() : Stream.of("cookies travel in clear. Set esperanza.console.tls=true");
        Stream<String> known = settings.clientSecret().equals(OF_THE_DEMONSTRATION)
                ? Stream.of(
                        "the secret of the client is that of the demonstration. Set esperanza.console.client-secret")
                : Stream.empty();
        return Stream.concat(inClear, known);
    }
}
