package esperanza.notification.rota;

import esperanza.kernel.CommandId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.notification.rota.domain.DutyRule;
import esperanza.notification.rota.domain.Period;
import esperanza.notification.rota.domain.Planning;
import esperanza.notification.rota.domain.RosterCommand;
import esperanza.notification.rota.domain.RosterEvent;
import esperanza.notification.rota.domain.RosterId;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.domain.RotaState;
import esperanza.notification.rota.domain.Shift;
import esperanza.notification.rota.domain.ShiftId;
import esperanza.notification.rota.domain.WeekPattern;
import esperanza.notification.rota.domain.WithdrawalGround;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Plans the shifts of a rota of the caller's institution, and withdraws them. */
@Singleton
public class PlanShifts {

    private static final int MOST_WEEKS = 13;
    private static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /**
     * The same hours on the same days of some weeks, in the time of the rota's zone.
     *
     * @param from the first day that can have a shift
     * @param begins hour and minute, such as 22:00
     * @param ends on the next day unless it is later than {@code begins}
     */
    public record ShiftPattern(
            LocalDate from,
            @Min(1) @Max(MOST_WEEKS) int weeks,
            @NotEmpty List<DayOfWeek> days,
            @Pattern(regexp = TIME) String begins,
            @Pattern(regexp = TIME) String ends) {

        WeekPattern inWeeks() {
            return new WeekPattern(from, weeks, Set.copyOf(days), LocalTime.parse(begins), LocalTime.parse(ends));
        }
    }

    /**
     * The shifts of a person on one seat.
     *
     * @param person the {@code sub} claim of the person's tokens
     * @param seat 1 or 2: the first seat is called first
     * @param reasons why a shift is longer or a rest shorter than the profile allows
     */
    public record NewShifts(
            String person,
            @Min(1) @Max(KeepRotas.MOST_SEATS) int seat,
            @Valid ShiftPattern pattern,
            Optional<Personal<String>> reasons) {}

    /** @param reasons needed less than 24 hours ahead */
    public record Withdrawal(WithdrawalGround ground, Optional<Personal<String>> reasons) {}

    private final CommandIds ids;
    private final Rosters rosters;
    private final Candidates candidates;
    private final Profile profile;

    PlanShifts(CommandIds ids, Rosters rosters, Candidates candidates, Profile profile) {
        this.ids = ids;
        this.rosters = rosters;
        this.candidates = candidates;
        this.profile = profile;
    }

    public Uni<Outcome<RosterEvent>> plan(Asked<?> asked, RotaId id, NewShifts said) {
        String person = ids.pseudonym(said.person());
        return rosters.around(id).chain(around -> {
            RotaState.Open rota = around.rota().keptBy(KeepRotas.keeper(asked));
            RosterId roster = RosterId.of(rota, said.pattern().from());
            return candidates
                    .of(rota, List.of(person))
                    .chain(known -> rosters.handle(
                            asked,
                            roster,
                            new RosterCommand.PlanShifts(
                                    id,
                                    ids.at(asked),
                                    rota.seats(),
                                    shifts(asked, said, person, rota),
                                    new Planning(profile.duty(), around.elsewhere(roster), known),
                                    said.reasons())));
        });
    }

    public Uni<Outcome<RosterEvent>> withdraw(Asked<?> asked, RotaId id, ShiftId shift, Withdrawal said) {
        return rosters.around(id)
                .invoke(around -> around.rota().keptBy(KeepRotas.keeper(asked)))
                .chain(around -> rosters.handle(
                        asked,
                        around.having(roster -> roster.has(shift), DutyRule.NO_SUCH_SHIFT),
                        new RosterCommand.WithdrawShift(id, ids.at(asked), shift, said.ground(), said.reasons())));
    }

    private List<Shift> shifts(Asked<?> asked, NewShifts said, String person, RotaState.Open rota) {
        CommandId command = ids.commandId(asked);
        List<Period> times = said.pattern().inWeeks().times(rota.zoneId());
        return IntStream.range(0, times.size())
                .mapToObj(n ->
                        new Shift(new ShiftId(ids.derivedId("shift/" + n, command)), person, said.seat(), times.get(n)))
                .toList();
    }
}
