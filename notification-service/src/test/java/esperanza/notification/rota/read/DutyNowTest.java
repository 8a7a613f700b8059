package esperanza.notification.rota.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Personal;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.notification.TestSettings;
import esperanza.notification.rota.domain.AbsenceEvent;
import esperanza.notification.rota.domain.AbsenceEvent.*;
import esperanza.notification.rota.domain.AbsenceId;
import esperanza.notification.rota.domain.AbsenceKind;
import esperanza.notification.rota.domain.RosterEvent;
import esperanza.notification.rota.domain.RosterEvent.*;
import esperanza.notification.rota.domain.RotaEvent;
import esperanza.notification.rota.domain.RotaEvent.*;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.domain.ShiftId;
import esperanza.notification.rota.domain.SwapId;
import esperanza.notification.rota.domain.WithdrawalGround;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rota of a function that no alert calls, in a year to come. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class DutyNowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Instant NOON = Instant.parse("2031-03-01T12:00:00Z");
    private static final String FUNCTION = "night-watch";

    private final RotaId rota = RotaId.of("PROSECUTOR", UUID.randomUUID().toString());
    private final List<AbsenceId> away = new ArrayList<>();

    @Inject
    DutyNow duty;

    @Inject
    OpenRotas rotas;

    @Inject
    Pool pool;

    @BeforeEach
    void two_stand() {
        apply(new RotaOpened(rota, "PROSECUTOR", FUNCTION, "UTC", 2, List.of("stands", "stands-too")));
    }

    @AfterEach
    void nobody_is_called_any_more() {
        apply(new RotaClosed(rota));
        away.forEach(this::back);
        assertThat(called()).isEmpty();
    }

    @Test
    void standing_persons_are_called_while_nobody_has_a_shift() {
        assertThat(called()).containsExactly("stands", "stands-too");
    }

    @Test
    void the_begun_first_seat_is_called_first_then_the_second_then_the_planned_then_those_who_stand() {
        ShiftId second = planned("second", 2, NOON.minusSeconds(3_600));
        planned("planned", 1, NOON.minusSeconds(60));
        ShiftId first = planned("first", 1, NOON.minusSeconds(7_200));
        planned("later", 1, NOON.plusSeconds(60));
        planned("over", 1, NOON.minus(Duration.ofHours(8)));
        ShiftId left = planned("gone", 1, NOON.minusSeconds(60));
        apply(new ShiftBegun(rota, second, NOON));
        apply(new ShiftBegun(rota, first, NOON));
        apply(new ShiftLeft(rota, left, NOON, Personal.of(rota.value(), "x")));
        assertThat(called()).containsExactly("first", "second", "planned", "stands", "stands-too");
    }

    @Test
    void who_is_absent_is_called_only_where_nobody_else_is() {
        ShiftId first = planned("first", 1, NOON.minusSeconds(7_200));
        apply(new ShiftBegun(rota, first, NOON));
        away("first");
        away("stands");
        assertThat(called()).containsExactly("stands-too");
        AbsenceId last = away("stands-too");
        assertThat(called()).containsExactly("stands", "stands-too");
        back(last);
        assertThat(called()).containsExactly("stands-too");
    }

    @Test
    void a_shift_that_was_withdrawn_or_given_away_calls_its_person_no_more() {
        ShiftId withdrawn = planned("first", 1, NOON.minusSeconds(60));
        ShiftId given = planned("second", 2, NOON.minusSeconds(60));
        apply(new ShiftWithdrawn(rota, withdrawn, WithdrawalGround.PLAN_CHANGED, Optional.empty()));
        apply(new SwapAgreed(rota, new SwapId(UUID.randomUUID()), given, "second", "other", Optional.empty()));
        assertThat(called()).containsExactly("other", "stands", "stands-too");
    }

    @Test
    void a_rota_whose_standing_persons_have_never_signed_in_counts_for_no_rung() {
        assertThat(rotas.functions().await().atMost(PATIENCE)).doesNotContain(FUNCTION);
    }

    @Test
    void the_institution_of_the_rota_is_told_beside_that_of_the_person() {
        assertThat(duty.at(NOON).await().atMost(PATIENCE))
                .contains(new DutyPerson(FUNCTION, "stands", "PROSECUTOR", "PROSECUTOR"));
    }

    @Test
    void a_rota_that_is_opened_again_has_none_of_its_old_shifts() {
        planned("first", 1, NOON.minusSeconds(60));
        apply(new RotaClosed(rota));
        apply(new RotaOpened(rota, "PROSECUTOR", FUNCTION, "UTC", 2, List.of("stands")));
        assertThat(called()).containsExactly("stands");
    }

    private List<String> called() {
        return duty.at(NOON).await().atMost(PATIENCE).stream()
                .filter(each -> each.function().equals(FUNCTION))
                .map(DutyPerson::person)
                .toList();
    }

    private ShiftId planned(String person, int seat, Instant from) {
        ShiftId id = new ShiftId(UUID.randomUUID());
        ShiftTime time = new ShiftTime(id, from, from.plus(Duration.ofHours(8)));
        apply(new ShiftsPlanned(rota, person, seat, List.of(time), Optional.empty()));
        return id;
    }

    private AbsenceId away(String person) {
        AbsenceId id = new AbsenceId(UUID.randomUUID());
        Personal<AbsenceKind> kind = Personal.of(UUID.randomUUID(), AbsenceKind.ILLNESS);
        apply(new AbsenceRecorded(id, person, NOON.minusSeconds(60), NOON.plusSeconds(60), kind));
        away.add(id);
        return id;
    }

    private void back(AbsenceId id) {
        apply(new AbsenceEnded(id, NOON));
    }

    private void apply(RotaEvent event) {
        applied(transaction -> new RotaTables(transaction).apply(event, NOON));
    }

    private void apply(RosterEvent event) {
        applied(transaction -> new ShiftTables(transaction).apply(event));
    }

    private void apply(AbsenceEvent event) {
        applied(transaction -> new AbsenceTables(transaction).apply(event));
    }

    private void applied(Function<SqlConnection, Supplier<Uni<? extends Void>>> step) {
        pool.withTransaction(transaction -> step.apply(transaction).get().replaceWithVoid())
                .await()
                .atMost(PATIENCE);
    }
}
