package esperanza.notification.rota.watching;

import esperanza.notification.rota.read.OpenRotas;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Looks each minute whether each rung of a ladder has somebody to call. */
@ApplicationScoped
public class RungWatch {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final OpenRotas rotas;
    private final RungAlarm alarm;
    private final Worker worker;

    RungWatch(Workers workers, OpenRotas rotas, RungAlarm alarm) {
        this.rotas = rotas;
        this.alarm = alarm;
        this.worker = workers.of("rungs", EVERY, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean round() throws Exception {
        alarm.look(OwnThread.waitsFor(rotas.functions()));
        return false;
    }
}
