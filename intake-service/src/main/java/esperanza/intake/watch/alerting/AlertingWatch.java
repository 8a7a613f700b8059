package esperanza.intake.watch.alerting;

import esperanza.reach.heartbeat.HeartbeatClient;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Listens for the signs of life of the service that calls people. One instance of it that is heard is enough. */
@Singleton
class AlertingWatch {

    static final String SETTING = "esperanza.watch.alerting";

    private final List<String> addresses;
    private final HeartbeatClient client;
    private final AlertingSilent silent;
    private final Optional<Worker> worker;

    AlertingWatch(
            @ConfigProperty(name = SETTING) Optional<List<String>> addresses,
            @ConfigProperty(name = "esperanza.watch.every") Duration every,
            HeartbeatClient client,
            AlertingSilent silent,
            Workers workers) {
        this.addresses = addresses.orElse(List.of());
        this.client = client;
        this.silent = silent;
        this.worker = this.addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(workers.of("alerting-watch", every, this::round));
    }

    void start(@Observes StartupEvent event) {
        worker.ifPresent(Worker::start);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.ifPresent(Worker::close);
    }

    private boolean round() throws Exception {
        OwnThread.waitsFor(Multi.createFrom()
                        .iterable(addresses)
                        .onItem()
                        .transformToUniAndMerge(client::age)
                        .collect()
                        .asList())
                .stream()
                .flatMap(Optional::stream)
                .forEach(silent::heard);
        silent.look();
        return false;
    }
}
