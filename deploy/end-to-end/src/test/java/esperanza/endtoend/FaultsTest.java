package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.Repository;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Something dies in the middle of the load. Afterwards every acknowledged report is there once, and has one case, one file,
 * one plan, one alert: nothing lost, nothing twice.
 */
class FaultsTest {

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.temporary(Repository.here());
        platform.start(line -> {});
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "investigation", "protection", "notification"})
    void kill_9_of_a_service_changes_nothing_in_the_outcome(String service) {
        try (Reports reports = Reports.sending(platform)) {
            waitFor(reports, 40);
            platform.service(service).restart();
            waitFor(reports, reports.count() + 40);
            outcomeIsWhole(reports);
        }
    }

    @Test
    void kill_9_of_postgresql_changes_nothing_in_the_outcome() {
        try (Reports reports = Reports.sending(platform)) {
            waitFor(reports, 40);
            platform.postgres().restart();
            waitFor(reports, reports.count() + 40);
            outcomeIsWhole(reports);
        }
    }

    @Test
    void kill_9_of_kafka_changes_nothing_in_the_outcome_and_reports_are_taken_meanwhile() {
        try (Reports reports = Reports.sending(platform)) {
            waitFor(reports, 40);
            platform.kafka().kill();
            waitFor(reports, reports.count() + 40);
            platform.kafka().start();
            waitFor(reports, reports.count() + 40);
            outcomeIsWhole(reports);
        }
    }

    @Test
    void a_service_asked_to_end_under_load_loses_nothing() {
        try (Reports reports = Reports.sending(platform)) {
            waitFor(reports, 40);
            platform.service("intake").stop();
            platform.service("intake").start();
            waitFor(reports, reports.count() + 40);
            outcomeIsWhole(reports);
        }
    }

    @Test
    void with_keycloak_away_a_valid_token_is_still_good_even_after_a_restart() {
        try (Reports reports = Reports.sending(platform)) {
            waitFor(reports, 20);
            platform.keycloak().kill();
            platform.service("intake").restart();
            waitFor(reports, reports.count() + 20);
            platform.keycloak().start();
            outcomeIsWhole(reports);
        }
    }

    @Test
    void two_instances_of_investigation_one_of_them_frozen_register_each_file_once() {
        var second = platform.instance("investigation", 2);
        second.start();
        try (Reports reports = Reports.sending(platform)) {
            waitFor(reports, 40);
            second.freeze();
            waitFor(reports, reports.count() + 40);
            outcomeIsWhole(reports);
            second.thaw();
            waitFor(reports, 10);
        } finally {
            second.kill();
        }
    }

    private static void waitFor(Reports reports, int count) {
        long deadline = System.nanoTime() + 90_000_000_000L;
        while (reports.count() < count) {
            assertThat(System.nanoTime())
                    .as("%d of %d reports", reports.count(), count)
                    .isLessThan(deadline);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void outcomeIsWhole(Reports reports) {
        Map<String, String> acknowledged = reports.finish();
        assertThat(new HashSet<>(acknowledged.values())).hasSize(acknowledged.size());
        acknowledged.entrySet().stream().limit(5).forEach(report -> assertThat(reports.again(report.getKey()))
                .isEqualTo(report.getValue()));

        Database intake = new Database(platform, "intake");
        assertThat(new HashSet<>(
                        intake.rows("select id from event where type = 'esperanza.intake.report-received.v1'")))
                .containsAll(acknowledged.values());
        long all = intake.number("select count(*) from stream where category = 'report'");
        assertThat(intake.number("select count(*) from event where type = 'esperanza.intake.report-received.v1'"))
                .isEqualTo(all);
        assertThat(intake.number("select max(position) - count(*) from event")).isZero();

        intake.until("cases", "select count(*) from event where type = 'esperanza.intake.case-opened.v1'", all);
        once("investigation", "file-registered", all);
        once("protection", "plan-opened", all);
        once("protection", "incident-linked", all);
        Database notification = new Database(platform, "notification");
        notification.until(
                "alerts of imminent danger",
                "select count(*) from event where type = 'esperanza.notification.alert-raised.v1'"
                        + " and convert_from(clear, 'UTF8')::jsonb ->> 'kind' = 'IMMINENT_DANGER'",
                all);
        for (String service : List.of("investigation", "protection", "notification")) {
            Database database = new Database(platform, service);
            assertThat(database.number("select count(*) from held"))
                    .as("held in " + service)
                    .isZero();
            assertThat(database.number("select count(*) from parked"))
                    .as("parked in " + service)
                    .isZero();
        }
        mirroredInOrder(all);
    }

    private static void once(String service, String event, long expected) {
        new Database(platform, service)
                .until(
                        service + " " + event,
                        "select count(*) from event where type = 'esperanza." + service + "." + event + ".v1'",
                        expected);
    }

    /** Notification has every version of every report's stream, in the order of the publisher. */
    private static void mirroredInOrder(long reports) {
        Database notification = new Database(platform, "notification");
        notification.until("mirrored reports", "select count(*) from stream where category = 'intake.report'", reports);
        assertThat(notification.number("""
                        select count(*) from (select version, row_number() over (partition by category, id order by position) nth
                          from event where category like '%.%') e where version <> nth""")).isZero();
    }
}
