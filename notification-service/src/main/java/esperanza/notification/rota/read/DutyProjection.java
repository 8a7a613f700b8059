package esperanza.notification.rota.read;

import esperanza.notification.rota.domain.AbsenceEvent;
import esperanza.notification.rota.domain.CoverageEvent;
import esperanza.notification.rota.domain.RosterEvent;
import esperanza.notification.rota.domain.RotaEvent;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps who is on duty: rotas, shifts, absences, and the gaps that a keeper left to somebody. One statement for each
 * event: they are few, and the second often rests on the first.
 */
@ApplicationScoped
public class DutyProjection implements Projection {

    public static final String NAME = "duty";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("rota", "rota_standing", "shift", "swap", "handover", "absence", "coverage_gap");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Supplier<Uni<? extends Void>> step : steps(transaction, events)) {
            done = done.chain(step);
        }
        return done;
    }

    private static List<Supplier<Uni<? extends Void>>> steps(SqlConnection transaction, List<Logged> events) {
        RotaTables rotas = new RotaTables(transaction);
        ShiftTables shifts = new ShiftTables(transaction);
        AbsenceTables absences = new AbsenceTables(transaction);
        List<Supplier<Uni<? extends Void>>> steps = new ArrayList<>();
        for (Logged logged : events) {
            logged.as(RotaEvent.class).ifPresent(event -> steps.add(rotas.apply(event, logged.recordedAt())));
            logged.as(RosterEvent.class).ifPresent(event -> steps.add(shifts.apply(event)));
            logged.as(AbsenceEvent.class).ifPresent(event -> steps.add(absences.apply(event)));
            logged.as(CoverageEvent.class).ifPresent(event -> steps.add(rotas.apply(event)));
        }
        return steps;
    }
}
