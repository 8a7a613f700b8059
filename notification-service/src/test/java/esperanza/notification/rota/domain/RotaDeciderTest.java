package esperanza.notification.rota.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Scenario;
import esperanza.notification.rota.domain.RotaCommand.*;
import esperanza.notification.rota.domain.RotaEvent.*;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotaDeciderTest {

    private static final String OWN = "MECHANISM";
    private static final String ROLE = "protection-officer";
    private static final String ZONE = "America/Tegucigalpa";
    private static final RotaId ID = RotaId.of(OWN, ROLE);
    private static final RotaOpened OPENED = new RotaOpened(ID, OWN, ROLE, ZONE, 1, List.of("ana"));

    private final Scenario<RotaCommand, RotaState, RotaEvent> rota = Scenario.of(new RotaDecider());

    @Test
    void its_own_institution_opens_it_with_somebody_who_stands_and_has_signed_in() {
        rota.when(open(OWN, List.of("ana"))).then(OPENED);
        rota.when(open("OMBUDSMAN", List.of("ana"))).thenRefused(DutyRule.NOT_YOUR_INSTITUTION);
        rota.when(new OpenRota(ID, OWN, OWN, ROLE, ZONE, 1, List.of("ana"), false))
                .thenRefusedForWhatIsSaid(DutyRule.STANDING_NEEDED);
    }

    @Test
    void it_is_open_once_and_may_be_opened_again_after_its_end() {
        rota.given(OPENED).when(open(OWN, List.of("eva"))).thenRefused(DutyRule.ALREADY_OPEN);
        rota.given(OPENED, new RotaClosed(ID)).when(open(OWN, List.of("ana"))).then(OPENED);
    }

    @Test
    void its_keeper_changes_seats_and_standing_persons() {
        ChangeRota change = new ChangeRota(OWN, 2, List.of("eva", "ana"), true);
        RotaChanged changed = new RotaChanged(ID, 2, List.of("eva", "ana"));
        rota.given(OPENED).when(change).then(changed);
        rota.given(OPENED, changed).when(change).thenNothing();
        rota.given(OPENED).when(new ChangeRota(OWN, 2, List.of("mia"), false)).thenRefused(DutyRule.STANDING_NEEDED);
        rota.given(OPENED)
                .when(new ChangeRota("OMBUDSMAN", 1, List.of("eva"), true))
                .thenRefused(DutyRule.NOT_YOUR_INSTITUTION);
        rota.when(change).thenRefused(DutyRule.NO_SUCH_ROTA);
    }

    @Test
    void the_last_one_of_a_rung_stays_open() {
        rota.given(OPENED).when(new CloseRota(OWN, true)).thenRefused(DutyRule.LAST_OF_A_RUNG);
        rota.given(OPENED).when(new CloseRota(OWN, false)).then(new RotaClosed(ID));
        rota.given(OPENED, new RotaClosed(ID)).when(new CloseRota(OWN, false)).thenRefused(DutyRule.NO_SUCH_ROTA);
    }

    @Test
    void its_rosters_are_others_each_time_it_is_opened() {
        RotaDecider decider = new RotaDecider();
        RotaState first = decider.evolve(decider.initial(), OPENED);
        RotaState again = decider.evolve(decider.evolve(first, new RotaClosed(ID)), OPENED);
        LocalDate day = LocalDate.of(2026, 12, 1);
        assertThat(RosterId.of(first.open(), day)).isNotEqualTo(RosterId.of(again.open(), day));
        assertThat(RosterId.around(again.open(), day)).contains(RosterId.of(again.open(), day));
    }

    private static OpenRota open(String keeper, List<String> standing) {
        return new OpenRota(ID, keeper, OWN, ROLE, ZONE, 1, standing, true);
    }
}
