package esperanza.notification.rota;

import static esperanza.notification.rota.RotaStreams.COVERAGE;
import static esperanza.notification.rota.RotaStreams.ROTA;

import esperanza.access.Role;
import esperanza.kernel.Form;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.notification.NotificationAction;
import esperanza.notification.rota.domain.CoverageCommand.AcceptGap;
import esperanza.notification.rota.domain.CoverageEvent;
import esperanza.notification.rota.domain.Gap;
import esperanza.notification.rota.domain.RotaCommand;
import esperanza.notification.rota.domain.RotaCommand.*;
import esperanza.notification.rota.domain.RotaEvent;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.domain.RotaState;
import esperanza.notification.rota.read.EnrolledStaff;
import esperanza.notification.rota.read.OpenRotas;
import esperanza.protocol.term.Profile;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Opens, changes and closes the rotas of the caller's institution, and leaves a gap to a standing person. */
@Singleton
public class KeepRotas {

    static final int MOST_SEATS = 2;
    private static final String ZONE = "^[A-Za-z]+(/[A-Za-z0-9_+-]+)*$";

    /**
     * The rota of one function in one institution.
     *
     * @param institution the code of the institution, which is that of the caller
     * @param function the role whose alerts call the people of the rota
     * @param zone the time zone in which its shifts are planned
     * @param seats how many people are on duty at once
     * @param standing the {@code sub} claims of those who are called behind the people on duty, in this order
     */
    public record NewRota(
            @Pattern(regexp = Form.CODE) String institution,
            @Pattern(regexp = Form.ROLE) String function,
            @Pattern(regexp = ZONE) String zone,
            @Min(1) @Max(MOST_SEATS) int seats,
            List<@NotBlank String> standing) {}

    /**
     * The rota from now on.
     *
     * @param standing the {@code sub} claims of those who are called behind the people on duty, in this order
     */
    public record RotaFromNowOn(@Min(1) @Max(MOST_SEATS) int seats, List<@NotBlank String> standing) {}

    /**
     * The gap that is left to a standing person.
     *
     * @param from the beginning of the gap, as the list shows it
     * @param person the {@code sub} claim of the tokens of the person who answers in that time
     */
    public record GapAcceptance(Instant from, String person, Personal<String> reasons) {}

    private final CommandIds ids;
    private final Streams streams;
    private final OpenRotas open;
    private final EnrolledStaff staff;
    private final Set<String> rungs;

    KeepRotas(CommandIds ids, Streams streams, OpenRotas open, EnrolledStaff staff, Profile profile) {
        this.ids = ids;
        this.streams = streams;
        this.open = open;
        this.staff = staff;
        this.rungs = profile.called();
    }

    public Uni<Outcome<RotaEvent>> open(Asked<?> asked, NewRota said) {
        requireFunction(said.function());
        requireZone(said.zone());
        RotaId id = RotaId.of(said.institution(), said.function());
        List<String> standing = pseudonyms(said.standing());
        return staff.hasAny(standing, said.function())
                .chain(reached -> handle(
                        asked,
                        id,
                        new OpenRota(
                                id,
                                keeper(asked),
                                said.institution(),
                                said.function(),
                                said.zone(),
                                said.seats(),
                                standing,
                                reached)));
    }

    public Uni<Outcome<RotaEvent>> change(Asked<?> asked, RotaId id, RotaFromNowOn said) {
        List<String> standing = pseudonyms(said.standing());
        return streams.state(ROTA, id.value())
                .map(RotaState::open)
                .chain(rota -> staff.hasAny(standing, rota.function()))
                .chain(reached -> handle(asked, id, new ChangeRota(keeper(asked), said.seats(), standing, reached)));
    }

    public Uni<Outcome<RotaEvent>> close(Asked<?> asked, RotaId id) {
        return streams.state(ROTA, id.value())
                .map(RotaState::open)
                .chain(rota ->
                        open.others(rota.function(), id).map(others -> others == 0 && rungs.contains(rota.function())))
                .chain(last -> handle(asked, id, new CloseRota(keeper(asked), last)));
    }

    public Uni<Outcome<CoverageEvent>> accept(Asked<?> asked, RotaId id, GapAcceptance said) {
        AcceptGap accept = new AcceptGap(id, said.from(), ids.pseudonym(said.person()), said.reasons());
        return streams.state(ROTA, id.value())
                .invoke(rota -> rota.open().keptBy(keeper(asked)))
                .chain(() -> streams.handler(COVERAGE)
                        .handle(ids.request(asked, COVERAGE.stream(Gap.id(id, said.from())), accept)));
    }

    private Uni<Outcome<RotaEvent>> handle(Asked<?> asked, RotaId id, RotaCommand command) {
        return streams.handler(ROTA).handle(ids.request(asked, ROTA.stream(id.value()), command));
    }

    private List<String> pseudonyms(List<String> subjects) {
        return subjects.stream().map(ids::pseudonym).distinct().toList();
    }

    static String keeper(Asked<?> asked) {
        return asked.caller().institution();
    }

    /** A rota calls those alone who may stand duty. */
    private static void requireFunction(String code) {
        if (Role.of(code)
                .filter(NotificationAction.STAND_DUTY.allowed()::contains)
                .isEmpty()) {
            throw Refused.invalid("/function", "unknown-code", "No such function is called");
        }
    }

    private static void requireZone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refused.invalid("/zone", "unknown-code", "No such time zone");
        }
    }
}
