package esperanza.notification.rota;

import esperanza.kernel.StreamId;
import esperanza.kernel.StreamType;
import esperanza.notification.rota.domain.AbsenceCommand;
import esperanza.notification.rota.domain.AbsenceDecider;
import esperanza.notification.rota.domain.AbsenceEvent;
import esperanza.notification.rota.domain.AbsenceId;
import esperanza.notification.rota.domain.CoverageCommand;
import esperanza.notification.rota.domain.CoverageDecider;
import esperanza.notification.rota.domain.CoverageEvent;
import esperanza.notification.rota.domain.Period;
import esperanza.notification.rota.domain.Roster;
import esperanza.notification.rota.domain.RosterCommand;
import esperanza.notification.rota.domain.RosterDecider;
import esperanza.notification.rota.domain.RosterEvent;
import esperanza.notification.rota.domain.RotaCommand;
import esperanza.notification.rota.domain.RotaDecider;
import esperanza.notification.rota.domain.RotaEvent;
import esperanza.notification.rota.domain.RotaState;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The streams of who is on duty. None of them leaves notification. */
public final class RotaStreams {

    public static final StreamType<RotaCommand, RotaState, RotaEvent> ROTA =
            StreamType.of("rota", RotaEvent.class, new RotaDecider());

    public static final StreamType<RosterCommand, Roster, RosterEvent> ROSTER =
            StreamType.of("roster", RosterEvent.class, new RosterDecider());

    /** The absences of one person. */
    public static final StreamType<AbsenceCommand, Map<AbsenceId, Period>, AbsenceEvent> ABSENCE =
            new StreamType<>("absence", "person", AbsenceEvent.class, new AbsenceDecider());

    /** One gap of one rota. */
    public static final StreamType<CoverageCommand, Optional<String>, CoverageEvent> COVERAGE =
            new StreamType<>("coverage", "gap", CoverageEvent.class, new CoverageDecider());

    private RotaStreams() {}

    /** @param person the pseudonym of the person */
    static StreamId absences(String person) {
        return ABSENCE.stream(UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)));
    }
}
