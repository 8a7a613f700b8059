package esperanza.runtime.staff;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import esperanza.access.Role;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.sealing.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL: who called, under which name, and what the table shows of it. */
class StaffTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Person INES = person("1e68008e", "Inés Vega", Role.INVESTIGATOR);
    private static final Person ANA = person("2a", "Ana Ruiz", Role.INTAKE_OFFICER, Role.SUPERVISOR);

    private static LogFixture log;
    private static Secrets secrets;

    private Staff staff;

    @BeforeAll
    static void open() {
        log = new LogFixture(new EventCatalogue("notes"));
        secrets = new Secrets(log.keyFile);
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @BeforeEach
    void empty() {
        run("truncate staff");
        staff = new Staff(log.queries, secrets);
    }

    @Test
    void a_person_enters_by_the_first_call_and_is_found_by_each_of_their_functions() {
        staff.calls(INES);
        staff.calls(ANA);
        untilKnown(INES, ANA);
        assertThat(with(Optional.of(Role.INVESTIGATOR))).containsExactly(INES);
        assertThat(with(Optional.of(Role.SUPERVISOR))).containsExactly(ANA);
        assertThat(with(Optional.of(Role.AUDITOR))).isEmpty();
    }

    @Test
    void only_the_hour_of_a_call_is_kept() {
        staff.calls(INES);
        untilKnown(INES);
        Instant hour =
                staff.with(Optional.empty()).await().atMost(PATIENCE).getFirst().last();
        assertThat(hour).isEqualTo(hour.truncatedTo(ChronoUnit.HOURS)).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void another_name_function_or_institution_takes_the_place_of_the_older() {
        staff.calls(INES);
        untilKnown(INES);
        Person later = new Person(
                INES.pseudonym(),
                INES.subject(),
                Optional.empty(),
                Set.of(Role.SUPERVISOR),
                "NATIONAL_POLICE",
                Optional.of("NORTH"));
        staff.calls(later);
        untilKnown(later);
    }

    @Test
    void a_person_is_noted_once_an_hour_however_often_they_call() {
        staff.calls(INES);
        untilKnown(INES);
        run("update staff set last_seen = '2020-01-01'");
        staff.calls(INES);
        staff.calls(ANA);
        untilKnown(ANA, INES);
        assertThat(with(Optional.empty())).as("who called last").containsExactly(ANA, INES);
        assertThat(count("select count(*) from staff where last_seen = '2020-01-01'"))
                .isEqualTo(1);
    }

    @Test
    void neither_name_nor_subject_is_readable_in_the_table_and_a_row_opens_in_its_own_place_only() {
        staff.calls(INES);
        staff.calls(ANA);
        untilKnown(INES, ANA);
        for (String said : List.of("Inés Vega", "sub-of-1e68008e")) {
            String bytes = HexFormat.of().formatHex(said.getBytes(StandardCharsets.UTF_8));
            assertThat(count("select count(*) from staff where staff::text ilike '%" + said
                            + "%' or encode(sealed, 'hex') like '%" + bytes + "%'"))
                    .isZero();
        }
        run("update staff set sealed = (select sealed from staff where pseudonym = '2a')");
        assertThat(with(Optional.empty())).containsExactly(ANA);
    }

    @Test
    void a_database_that_takes_nothing_fails_no_call_and_the_person_is_noted_later() {
        run("alter table staff rename to away");
        assertThatNoException().isThrownBy(() -> staff.calls(INES));
        run("alter table away rename to staff");
        eventually(() -> {
            staff.calls(INES);
            return with(Optional.empty()).equals(List.of(INES));
        });
    }

    private void untilKnown(Person... people) {
        eventually(() -> Set.copyOf(with(Optional.empty())).equals(Set.of(people)));
    }

    private List<Person> with(Optional<Role> function) {
        return staff.with(function).await().atMost(PATIENCE).stream()
                .map(Seen::person)
                .toList();
    }

    private static Person person(String pseudonym, String name, Role... functions) {
        return new Person(
                pseudonym, "sub-of-" + pseudonym, Optional.of(name), Set.of(functions), "MECHANISM", Optional.empty());
    }

    private static void run(String sql) {
        log.pool.query(sql).execute().await().atMost(PATIENCE);
    }

    private static long count(String sql) {
        return log.pool
                .query(sql)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
