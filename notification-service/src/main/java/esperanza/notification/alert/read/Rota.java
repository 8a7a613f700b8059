package esperanza.notification.alert.read;

import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.notification.rota.read.DutyNow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The people on call, by role. */
@ApplicationScoped
public class Rota {

    private final DutyNow duty;

    Rota(DutyNow duty) {
        this.duty = duty;
    }

    /** The people who are called at this instant, in the order in which they are called. */
    public Uni<List<OnCallPerson>> dutyAt(Instant now) {
        return duty.at(now).map(all -> all.stream()
                .map(each -> new OnCallPerson(each.function(), each.person(), each.institution(), each.keeper()))
                .toList());
    }
}
